//! Guidance for rating, in Swedish: our own words, on the published facts (see `model::area`).
use super::AreaGuide;

/// The six areas in the model's order.
pub(super) static GUIDE: [AreaGuide; 6] = [
    AreaGuide {
        name: "Organisationen vill och har förmågan att arbeta digitalt",
        short: "Organisation",
        question: "Hur digitalt arbetar ni, och kan alla det som krävs?",
        bands: [
            "Ni arbetar mest på papper och i telefon. Cheferna tar sällan upp digitala arbetssätt. Ni får ingen \
                utbildning. Ingen har sagt vad som händer med jobben, och en del är oroliga.",
            "Några av er planerar, rapporterar eller dokumenterar digitalt och hjälper andra. En del chefer driver på, \
                andra avvaktar. Den som vill lära sig får göra det på egen hand. Få vet vad som händer med jobben.",
            "Ungefär hälften av er arbetar digitalt i vardagen. Cheferna berättar vart ni är på väg och varför. Kurser \
                finns men når inte alla. Ni har börjat prata om hur arbetsuppgifterna ändras.",
            "De flesta av er arbetar digitalt i vardagen. Cheferna går före och ger er tid att lära. Kurserna når \
                nästan alla. Cheferna har sagt att ingens jobb försvinner men att arbetsuppgifterna ändras.",
            "Alla arbetar digitalt, i skolköket lika väl som på ekonomiavdelningen. Chefer och medarbetare driver på \
                tillsammans. Alla får lära sig det de behöver. Arbetsuppgifterna har ändrats, och alla behövs.",
        ],
        ten: "Varje chef och medarbetare hos er arbetar digitalt. Alla har också den kunskap och förmåga som det kräver.",
        criteria: &[
            "Alla arbetar digitalt, i alla yrken och på alla nivåer.",
            "Alla har den kunskap och förmåga som behövs för att arbeta digitalt.",
        ],
    },
    AreaGuide {
        name: "Digital lagring enligt standard",
        short: "Lagring",
        question: "Hur lätt är det att hitta rätt information hos er?",
        bands: [
            "Mycket finns i pärmar, egna mappar och mejl. Samma lista finns i flera versioner, och en del gamla filer \
                går inte att öppna. Det är oklart vem som får se vad och vem som ansvarar för att det stämmer.",
            "Ni har gemensamma mappar men också egna kalkylblad. Filformaten varierar. Fel rättas när någon råkar se \
                dem. Var och en avgör vad som är känsligt. Några få register har någon som ansvarar.",
            "Ungefär hälften finns i gemensamma register, men de hänger inte ihop. Ni ser ibland efter att det \
                stämmer. Ni har börjat bedöma hur känsligt allt är (informationsklassning) och bestämma vem som \
                ansvarar för vad.",
            "Det mesta finns i gemensamma register som hänger ihop, i filformat som håller länge. Ni kontrollerar ofta \
                att det stämmer. Ju känsligare, desto starkare skydd. De flesta register har en ansvarig.",
            "Ni hittar rätt direkt i gemensamma register, och det stämmer. Informationen går att läsa även om många \
                år. Skyddet testas varje år och håller. Alla vet vem som ansvarar (informationsägaren).",
        ],
        ten: "All information finns i register (databaser) som är gemensamma eller hänger ihop. Filformaten går att läsa \
            även om många år. Skyddet följer standarder för informationssäkerhet, och kvaliteten är hög. Det är \
            tydligt vem som ansvarar för informationen (informationsägaren).",
        criteria: &[
            "Informationen finns i register som är gemensamma eller hänger ihop.",
            "Den sparas i filformat som går att läsa även om många år.",
            "Skyddet följer standarder för informationssäkerhet.",
            "Informationen är riktig, fullständig och aktuell.",
            "Det är tydligt vem som ansvarar för informationen (informationsägaren).",
        ],
    },
    AreaGuide {
        name: "Flexibel systemuppbyggnad",
        short: "System",
        question: "Hur lätt är det att byta ut och koppla ihop era system?",
        bands: [
            "Varje verksamhet har egna system som inte är ihopkopplade, och ni loggar in i vart och ett. Samma sak \
                köps flera gånger. Systemen ändras nästan aldrig. Det är oklart vem som hjälper er när något krånglar.",
            "Några system är ihopkopplade, men varje koppling är specialbyggd. Ibland frågar någon vad som redan finns \
                innan ni köper nytt. Ändringar tar lång tid. En kunnig kollega hjälper till vid sidan av sitt jobb.",
            "Ungefär hälften av systemen är ihopkopplade. Ni ser efter vad som redan finns innan ni köper nytt. \
                Förbättringar får ofta vänta till nästa stora byte. De största systemen har en utsedd ansvarig.",
            "De flesta system är ihopkopplade, och ni loggar in en gång för alla system. Nya system ska gå att koppla \
                ihop. Ni förbättrar i små steg. De som sköter systemen (systemförvaltningen) har uppdrag och tid.",
            "Systemen är som byggklossar: ni byter en del utan att resten stannar. En lösning från skolan går att \
                använda i omsorgen. Ni förbättrar hela tiden i små steg. Systemförvaltningen lyssnar på er och bygger \
                vidare.",
        ],
        ten: "Systemen fungerar som byggklossar. De är lätta att koppla ihop, använda igen och utveckla ett steg i taget. \
            De som sköter och utvecklar systemen (systemförvaltningen) gör det väl.",
        criteria: &[
            "Systemen är lätta att utveckla ett steg i taget.",
            "Delar som redan finns är lätta att använda igen.",
            "Systemen är lätta att koppla ihop med varandra.",
            "De som sköter och utvecklar systemen (systemförvaltningen) har uppdrag och tid.",
        ],
    },
    AreaGuide {
        name: "Digitala arbetssätt",
        short: "Arbetssätt",
        question: "Hur stor del av era ärenden sköter ni digitalt?",
        bands: [
            "Ärenden går på papper: blanketter, underskrifter och pärmar. Var och en gör på sitt sätt. Ni frågar inte \
                vad invånarna behöver. Städning och skötsel görs efter schema, vad som än händer.",
            "Några ärenden sköts i datorn, men ni skriver ut, skannar och mejlar längs vägen. Rutiner finns men följs \
                inte av alla. Klagomål leder ibland till ändringar. Nästan allt görs efter schema.",
            "Ungefär hälften av ärendena sköts digitalt hela vägen. De flesta följer rutinerna. Ni har frågat några \
                invånare vad de behöver. Ibland är det en felanmälan eller ett larm som styr, inte schemat.",
            "De flesta ärenden sköts digitalt hela vägen. Rutinerna följs upp och utgår från vad olika grupper av \
                invånare behöver. Ofta styr det som händer: en felanmälan, ett larm eller ett värde från en sensor.",
            "Alla ärenden sköts digitalt från start till slut, och systemet visar nästa steg. Invånare är med och \
                förbättrar rutinerna. Ni åker ut när det behövs: en sensor säger till när papperskorgen är full.",
        ],
        ten: "Varje ärende handläggs digitalt, från det att det kommer in tills det är avslutat. Rutinerna, alltså hur \
            arbetet ska gå till, stöder det.",
        criteria: &[
            "Alla ärenden handläggs digitalt, från start till slut.",
            "Rutinerna, alltså hur arbetet ska gå till, stöder digital handläggning.",
        ],
    },
    AreaGuide {
        name: "Digitala dataflöden",
        short: "Dataflöden",
        question: "Hur ofta kommer uppgifter dit de behövs utan att skrivas in igen?",
        bands: [
            "Ni skriver in uppgifter från papper och mejl, ofta i flera system. Adresser skiljer sig mellan listor, \
                och kartorna är gamla. En vattenläcka märks när någon ringer. Invånarna får alltid lämna samma \
                uppgifter igen.",
            "Ni flyttar uppgifter med kalkylblad eller genom att klippa och klistra. Samma adress rättas på flera \
                ställen, och kartorna stämmer inte alltid. Mätare läses av på plats. Invånarna får ofta lämna samma \
                uppgifter igen.",
            "Ungefär hälften av uppgifterna förs över automatiskt. Adresser hämtas oftast från ett och samma register. \
                Kartorna stämmer i stort sett. En del mätare skickar värden själva. Invånarna får ibland lämna samma \
                uppgift två gånger.",
            "De flesta uppgifter skrivs in en gång. Adresser och kartor kontrolleras regelbundet och stämmer nästan \
                alltid. Många mätare skickar värden direkt. Invånarna behöver sällan lämna samma uppgifter igen.",
            "Varje uppgift skrivs in en gång och hämtas sedan därifrån. Adresser och kartor stämmer. Sensorer visar \
                läget just nu, så att ni kan åka ut direkt. Invånarna behöver aldrig lämna samma uppgift två gånger.",
        ],
        ten: "Varje uppgift sparas en gång, där den kommer från (vid källan), och hämtas därifrån när den behövs. Ingen \
            skriver in den på nytt för hand. Den går hela vägen mellan systemen utan avbrott.",
        criteria: &[
            "Varje uppgift sparas där den kommer från och hämtas därifrån.",
            "Ingen skriver in samma uppgift på nytt för hand.",
            "Uppgifter går hela vägen mellan systemen utan avbrott.",
        ],
    },
    AreaGuide {
        name: "Digital service, digitala verktyg för dialog och öppna data",
        short: "Service",
        question: "Hur mycket kan invånare och företag göra digitalt hos er?",
        bands: [
            "Invånarna ringer, kommer på besök eller skickar in en blankett. Samtal kopplas runt tills någon kan \
                svara. Beslut kommer i brev. Ni delar inga data med andra. Ni har inte undersökt vem som behöver vad.",
            "Några blanketter fylls i på webben. Växeln svarar på det enkla och kopplar vidare resten. Beslut kommer i \
                brev. Enstaka listor är öppna för alla på webben. Ni gissar vad invånarna behöver.",
            "Ungefär hälften av tjänsterna är digitala. Ett kontaktcenter med generalister, som kan lite om allt, \
                svarar först. En del beslut är digitala. En del data är öppna för alla. Ni vet vilka målgrupper ni \
                har.",
            "De flesta tjänster är digitala, några automatiska. Kontaktcentret svarar i telefon, mejl och chatt. \
                Beslut kommer som säker digital post. Era viktigaste data är öppna. En målgruppsanalys styr vad ni gör \
                härnäst.",
            "Alla tjänster är digitala, många automatiska. Kontaktcentret lotsar i chatt, telefon och möten. Öppna \
                data hämtas direkt från system till system. Ni hör av er när något händer. Invånare är med och \
                utvecklar tjänsterna.",
        ],
        ten: "Varje tjänst går att använda digitalt och är automatisk där det passar. Digital dialog kompletterar möten och \
            telefon. Data är öppna, och andra system kan hämta dem direkt (via API). Besked i ärenden kommer som säker \
            digital post (Mina meddelanden).",
        criteria: &[
            "Varje tjänst går att använda digitalt.",
            "Digital dialog kompletterar möten och telefon.",
            "Data är öppna, och andra system kan hämta dem direkt (via API).",
            "Besked i ärenden kommer som säker digital post (Mina meddelanden).",
            "Tjänster är automatiska där det passar.",
        ],
    },
];
