//! Guidance for grading, in Swedish: our own words, on the published facts (see `model::area`).
use super::guide::AreaGuide;

/// The six areas in the model's order.
pub(super) static GUIDE: [AreaGuide; 6] = [
    AreaGuide {
        name: "Organisationen vill och har förmågan att arbeta digitalt",
        short: "Organisation",
        question: "Hur stor är viljan att arbeta digitalt hos er, och hur långt räcker \
            kunskaperna?",
        bands: [
            "Ni arbetar som ni alltid har gjort, mest på papper och i telefon. Cheferna tar \
                sällan upp digitala arbetssätt. Ingen utbildning erbjuds, och en del oroar sig för \
                sina jobb.",
            "Några av er provar digitala sätt att arbeta och hjälper andra. En del chefer driver \
                på, andra avvaktar. Den som vill lära sig får göra det på egen hand. Få vet vad \
                förändringen betyder för jobben.",
            "Ungefär hälften av er arbetar digitalt och vill göra det. Cheferna berättar vart ni \
                är på väg och varför. Kurser finns men når inte alla. Ni har börjat prata om hur \
                arbetsuppgifterna ändras.",
            "De flesta arbetar digitalt och vill göra det. Cheferna går före och ger er tid att \
                lära. Ni vet att ingens jobb försvinner men att arbetsuppgifterna ändras. Några \
                behöver mer stöd.",
            "Alla arbetar digitalt och har kunskaperna, i skolköket lika väl som på \
                ekonomiavdelningen. Chefer och medarbetare driver på tillsammans. \
                Arbetsuppgifterna ändras, men alla behövs.",
        ],
        ten: "Varje chef och medarbetare hos er arbetar digitalt. Alla har också den kunskap och \
            förmåga som det kräver.",
        criteria: &[
            "Alla arbetar digitalt, i alla yrken och på alla nivåer.",
            "Alla har den kunskap och förmåga som behövs för att arbeta digitalt.",
        ],
    },
    AreaGuide {
        name: "Digital lagring enligt standard",
        short: "Lagring",
        question: "Hur lätt är det att hitta rätt information hos er, och hur säkert förvaras \
            den?",
        bands: [
            "Mycket finns i pärmar, egna mappar och mejl, och en del äldre filer går inte att \
                öppna. Samma lista finns i flera versioner. Det är oklart vem som får se vad och \
                vem som svarar för uppgifterna.",
            "Ni har gemensamma mappar men också egna kalkylblad vid sidan av. Filformaten \
                varierar. Fel rättas när någon ser dem. Var och en avgör vad som är känsligt. \
                Några listor har en ansvarig.",
            "Ungefär hälften av allt finns i gemensamma databaser, men de hänger inte ihop. \
                Innehåll och filformat kontrolleras ibland. Ni har börjat bedöma vad som är \
                känsligt (informationsklassning) och utse ansvariga.",
            "Det mesta finns i gemensamma eller sammankopplade databaser, i hållbara format. Ni \
                kontrollerar ofta att innehållet stämmer. Ju känsligare uppgift, desto starkare \
                skydd. Oftast finns en utsedd ansvarig.",
            "Ni hittar rätt uppgift i gemensamma eller sammankopplade databaser, och den \
                stämmer. Den går att läsa även om många år. Skyddet testas och håller. Alla vet \
                vem som är informationsägare och svarar för den.",
        ],
        ten: "All information finns i databaser som är gemensamma eller hänger ihop. Formatet \
            håller över tid, skyddet följer standarder för informationssäkerhet och kvaliteten är \
            hög. Det är tydligt vem som är informationsägare och svarar för uppgifterna.",
        criteria: &[
            "Informationen finns i gemensamma eller sammankopplade databaser.",
            "Den sparas i format som går att läsa även om många år.",
            "Skyddet följer standarder för informationssäkerhet.",
            "Uppgifterna är riktiga, fullständiga och aktuella.",
            "Det är tydligt vem som är informationsägare och svarar för uppgifterna.",
        ],
    },
    AreaGuide {
        name: "Flexibel systemuppbyggnad",
        short: "System",
        question: "Hur lätt är det att byta ut, bygga vidare på och koppla ihop era system?",
        bands: [
            "Varje verksamhet har egna system, utan koppling till andra. Ni loggar in på nytt i \
                vart och ett. De ändras sällan, och samma sak köps flera gånger. Det är oklart vem \
                som hjälper er när något krånglar.",
            "Några system är ihopkopplade, men varje koppling är byggd för sig. Att byta ett \
                system tar lång tid. Ni köper nytt utan att se efter vad som redan finns. En \
                kunnig kollega sköter systemet vid sidan av.",
            "Ungefär hälften av systemen går att koppla ihop. Förbättringar får ofta vänta till \
                nästa stora byte. Ni ser efter vad som redan finns innan ni köper nytt. De största \
                systemen har en utsedd ansvarig.",
            "De flesta system går att koppla ihop, och ni loggar in på samma sätt. Ni förbättrar \
                i små steg och använder bra delar igen. Systemförvaltningen, de som sköter och \
                utvecklar systemen, har uppdrag och tid.",
            "Systemen är som byggklossar: ni byter en del utan att resten stannar. En lösning \
                från skolan går att använda i omsorgen. Systemförvaltningen, de som sköter \
                systemen, lyssnar på er och bygger vidare.",
        ],
        ten: "Systemen fungerar som byggklossar. De är lätta att koppla ihop, använda igen och \
            utveckla ett steg i taget. Det finns en systemförvaltning, alltså personer som sköter \
            och utvecklar systemen, och den fungerar.",
        criteria: &[
            "Systemen är lätta att utveckla ett steg i taget.",
            "Delar som redan finns är lätta att använda igen.",
            "Systemen är lätta att koppla ihop med varandra.",
            "Systemförvaltningen, de som sköter och utvecklar systemen, fungerar.",
        ],
    },
    AreaGuide {
        name: "Digitala arbetssätt",
        short: "Arbetssätt",
        question: "Hur stor del av era ärenden sköter ni digitalt, från start till slut?",
        bands: [
            "Ärenden går på papper: blanketter, underskrifter och pärmar. Mejl skrivs ut. Var \
                och en gör på sitt sätt. Ni frågar inte vad invånarna behöver. Städning och \
                tillsyn följer schemat, vad som än händer.",
            "Några ärenden sköts i datorn, men ni skriver ut, skannar och mejlar längs vägen. \
                Rutiner finns men följs inte av alla. Klagomål från invånare leder ibland till \
                ändringar. Det mesta görs efter schema.",
            "Ungefär hälften av ärendena sköts digitalt hela vägen. Ni har beskrivit hur arbetet \
                ska gå till och frågat några invånare vad de behöver. Ibland är det ett larm eller \
                en felanmälan, inte schemat, som styr.",
            "De flesta ärenden sköts digitalt. Arbetsgången är kvalitetssäkrad och utgår från \
                vad olika grupper av invånare behöver. Ofta styr det som händer: en felanmälan, \
                ett larm eller ett värde från en sensor.",
            "Alla ärenden sköts digitalt från start till slut, och arbetsgången hjälper er i \
                varje steg. Invånare är med och förbättrar den. En sensor säger till när \
                papperskorgen är full, och då åker ni dit.",
        ],
        ten: "Varje ärende handläggs digitalt, från det att det kommer in tills det är avslutat. \
            Processerna, alltså hur arbetet är tänkt att gå till, stöder det.",
        criteria: &[
            "Alla ärenden handläggs digitalt, från start till slut.",
            "Processerna, alltså hur arbetet är tänkt att gå till, stöder digital handläggning.",
        ],
    },
    AreaGuide {
        name: "Digitala dataflöden",
        short: "Dataflöden",
        question: "Hur ofta kommer uppgifter dit de behövs utan att någon skriver in dem en gång \
            till?",
        bands: [
            "Ni skriver in uppgifter från papper och mejl, ofta i flera system. Adresserna \
                skiljer sig mellan olika listor, och kartorna är gamla. En vattenläcka märks när \
                någon ringer. Invånarna får upprepa sig varje gång.",
            "Ni flyttar uppgifter med kalkylblad eller genom att klippa och klistra. Samma \
                adress får rättas på flera ställen. Kartor i datorn stämmer inte alltid. Mätare \
                läses av på plats. Invånarna får ofta upprepa sig.",
            "Ungefär hälften av uppgifterna förs över automatiskt, resten för hand. Adresser \
                hämtas oftast från källan. Kartorna stämmer i stort sett. Några mätare skickar \
                själva in värden. Invånarna får ibland upprepa sig.",
            "De flesta uppgifter skrivs in en gång och kommer dit de behövs. Grunddata, som \
                adresser, och geodata, som kartor, är kvalitetssäkrade. Många mätare skickar \
                värden direkt. Invånarna slipper oftast upprepa sig.",
            "Varje uppgift används och sparas vid källan, och ingen skriver in den igen. \
                Adresser och kartor stämmer. Sensorer visar läget just nu, så att ni kan rycka ut \
                direkt. Invånarna slipper upprepa sig.",
        ],
        ten: "Uppgifter används och sparas direkt vid källan, alltså på det ställe de kommer \
            från. Ingen skriver in dem på nytt för hand. De går hela vägen utan avbrott.",
        criteria: &[
            "Uppgifter används och sparas direkt vid källan.",
            "Ingen skriver in samma uppgift på nytt för hand.",
            "Uppgifter går hela vägen utan avbrott mellan system.",
        ],
    },
    AreaGuide {
        name: "Digital service, digitala verktyg för dialog och öppna data",
        short: "Service",
        question: "Hur mycket kan invånare och företag uträtta, fråga om och hämta digitalt hos \
            er?",
        bands: [
            "Invånarna ringer, kommer på besök eller skickar in en blankett. Samtal kopplas runt \
                tills någon kan svara. Beslut kommer i brev. Ni delar inga data med andra. Ni har \
                inte undersökt vem som behöver vad.",
            "Några blanketter fylls i på webben. Växeln svarar på det enkla, resten kopplas \
                vidare. Frågor kan mejlas, men beslut kommer i brev. Enstaka listor ligger ute för \
                alla. Ni gissar vad invånarna behöver.",
            "Ungefär hälften av tjänsterna nås med e-legitimation. Generalister, som kan lite om \
                allt, svarar först och lotsar rätt. En del beslut är digitala, en del data är \
                öppna för alla. Ni vet vilka målgrupper ni har.",
            "De flesta tjänster är digitala, några automatiska. Generalister svarar först, även \
                i chatt. Beslut kommer som säker digital post. Ni har öppna data, fria för alla. \
                En målgruppsanalys visar vad som är viktigast.",
            "Alla tjänster är digitala, många automatiska. Generalister lotsar i chatt, telefon \
                och möten. Alla kan hämta era öppna data. Ni hör av er digitalt när något händer. \
                Invånare är med och utvecklar tjänsterna.",
        ],
        ten: "Varje tjänst går att använda digitalt och är automatisk där det passar. Digital \
            dialog kompletterar möten och telefon. Data är öppna och går att hämta som tjänster, \
            från system till system. Uppgifter om ärenden nås genom Mina meddelanden, säker \
            digital post.",
        criteria: &[
            "Varje tjänst går att använda digitalt.",
            "Digital dialog kompletterar möten och telefon.",
            "Data är öppna och går att hämta som tjänster, från system till system.",
            "Uppgifter om ärenden nås genom Mina meddelanden, säker digital post.",
            "Tjänster är automatiska där det passar.",
        ],
    },
];
