//! The library of suggested actions in Swedish: our own words.

use super::{Library, to};

/// By area in the model's order, then by step: from 1–2, from 3–4, from 5–6, from 7–8.
pub(super) static LIBRARY: Library = [
    [
        [
            to(
                "Berätta på ett möte i varje arbetsgrupp varför ni ska arbeta mer digitalt",
                "Andel medarbetare som kan säga varför, i en kort enkät",
            ),
            to(
                "Välj ut några digitala verktyg som alla ska kunna, och visa dem på arbetstid",
                "Andel medarbetare som använder verktygen varje vecka",
            ),
            to(
                "Utse en chef i ledningen som ansvarar för det digitala arbetet",
                "Dagar från fråga till beslut i det digitala arbetet",
            ),
        ],
        [
            to(
                "Ge varje arbetsgrupp en digital kollega med avsatt tid att hjälpa andra",
                "Andel medarbetare som får hjälp samma dag",
            ),
            to(
                "Fråga alla medarbetare vad de behöver lära sig, och ordna korta kurser efter svaren",
                "Andel som säger att de klarar sina digitala arbetsuppgifter",
            ),
            to(
                "Utbilda ledningen i cybersäkerhet och i vad cybersäkerhetslagen kräver",
                "Andel i ledningen som har gått utbildningen",
            ),
        ],
        [
            to(
                "Bestäm vad AI-tjänster får användas till hos er, och visa alla hur",
                "Andel medarbetare som vet vad de får göra med AI",
            ),
            to(
                "Beskriv hur arbetsuppgifterna i varje yrke ändras, tillsammans med dem som gör jobbet",
                "Andel medarbetare som vet hur deras arbetsuppgifter ändras",
            ),
            to(
                "Ge varje chef två dagars utbildning i att leda digital förändring",
                "Andel medarbetare som tycker att chefen driver på",
            ),
        ],
        [
            to(
                "Nå dem som inte är med än: fråga vad som hindrar och ordna hjälp på plats",
                "Antal medarbetare som inte arbetar digitalt",
            ),
            to(
                "Avsätt tid och en liten pott pengar för medarbetares egna digitala idéer",
                "Timmar per år som idéerna har frigjort",
            ),
            to(
                "Kartlägg kunskaperna i alla yrken varje år, och fyll luckorna samma år",
                "Andel medarbetare som har den kunskap de behöver",
            ),
        ],
    ],
    [
        [
            to(
                "Lista er viktigaste information: var den finns, vem som använder den och vem som ansvarar",
                "Minuter det tar att hitta en viktig handling, i stickprov",
            ),
            to(
                "Flytta filer från den egna datorn och hemmappen till gemensamma mappar med rätt behörighet",
                "Antal versioner av samma lista, i stickprov",
            ),
            to(
                "Bestäm hur ni upptäcker och anmäler en incident enligt cybersäkerhetslagen",
                "Timmar från upptäckt till anmälan",
            ),
        ],
        [
            to(
                "Bedöm hur känslig informationen är i de viktigaste systemen (informationsklassning)",
                "Andel viktiga system som har skydd efter klassningen",
            ),
            to(
                "Testa varje år att säkerhetskopiorna går att läsa tillbaka",
                "Timmar tills verksamheten är i gång igen i testet",
            ),
            to(
                "Ersätt kalkylblad vid sidan av med gemensamma register, ett register i taget",
                "Antal fel som hittas vid en kontroll",
            ),
        ],
        [
            to(
                "Koppla ihop register som innehåller samma uppgifter, där sekretess och dataskydd tillåter det",
                "Antal uppgifter som finns på mer än ett ställe",
            ),
            to(
                "Kontrollera de viktigaste registren varje kvartal och rätta felen vid källan",
                "Andel poster som är rätt vid kontrollen",
            ),
            to(
                "Inför ett e-arkiv: bestäm filformat, vad som ska bevaras och vad som ska gallras",
                "Andel av det som ska bevaras som är överfört",
            ),
        ],
        [
            to(
                "Öva ett avbrott i ett viktigt system, med reservrutiner i verksamheten",
                "Timmar tills verksamheten är i gång igen",
            ),
            to(
                "Skriv informationsägarens namn i systemlistan och på systemets startsida",
                "Dagar från felanmälan till rättat fel",
            ),
            to(
                "Låt informationsägarna redovisa kvalitet och skydd för nämnden varje år",
                "Andel brister som är åtgärdade till nästa redovisning",
            ),
        ],
    ],
    [
        [
            to(
                "Gör en lista över alla system: vad de gör, vem som sköter dem och när avtalet går ut",
                "Kronor per år i avtal som har sagts upp tack vare listan",
            ),
            to(
                "Bestäm vem som hjälper till när ett system krånglar, och tala om det för alla",
                "Timmar från felanmälan till hjälp",
            ),
            to(
                "Låt en person godkänna varje inköp av system, och fråga vad som redan finns",
                "Antal system som gör samma sak",
            ),
        ],
        [
            to(
                "Inför en systemförvaltning för de största systemen, med uppdrag och avsatt tid",
                "Dagar från önskemål till förbättring",
            ),
            to(
                "Kräv öppna gränssnitt (API), säkerhet och dataskydd av leverantören i varje ny upphandling",
                "Andel nya avtal med kraven",
            ),
            to(
                "Se efter vad som redan finns före varje inköp, och avveckla system som gör samma sak",
                "Kronor per år i sparade licenser",
            ),
        ],
        [
            to(
                "Inför en integrationsplattform i stället för en egen koppling mellan varje par av system",
                "Timmar det tar att göra en ny koppling",
            ),
            to("Inför en gemensam inloggning (SSO) i alla stora system", "Antal inloggningar per medarbetare och dag"),
            to("Släpp förbättringar i små steg, flera gånger om året", "Antal önskemål som har väntat mer än ett år"),
        ],
        [
            to(
                "Gör en katalog över delar som kan användas igen, och använd den i varje nytt behov",
                "Antal delar som används av mer än en verksamhet",
            ),
            to(
                "Prova att byta leverantör av en del i nästa upphandling, utan att resten påverkas",
                "Timmar som tjänsten stod still vid bytet",
            ),
            to(
                "Dela lösningar med grannkommuner, med öppen källkod där det går",
                "Kronor per år som delningen har sparat",
            ),
        ],
    ],
    [
        [
            to(
                "Välj ett vanligt ärende och gör det digitalt från start till slut",
                "Dagar från ansökan till beslut i de ärendena",
            ),
            to("Sluta skriva ut där ingen lag kräver papper", "Antal utskrivna sidor per månad"),
            to(
                "Rita upp hur de tre vanligaste ärendena går till i dag, med dem som gör jobbet",
                "Antal steg per ärende, före och efter",
            ),
        ],
        [
            to("Inför e-underskrift för beslut och avtal", "Dagar från färdigt avtal till underskrivet"),
            to(
                "Skriv en gemensam rutin för varje vanligt ärende, och följ upp att den används",
                "Andel ärenden som blir rätt första gången",
            ),
            to(
                "Fråga invånare som nyss har haft ett ärende vad som var krångligt, och ändra det",
                "Andel invånare som tycker att ärendet var enkelt",
            ),
        ],
        [
            to("Automatisera de enkla stegen i ett ärende, som kontroller och bekräftelser", "Minuter per ärende"),
            to("Lägg om rutinerna efter vad olika grupper av invånare behöver", "Andel ärenden som måste kompletteras"),
            to(
                "Låt felanmälningar och larm styra skötseln i stället för schemat, på en plats först",
                "Andel besök där något behövde göras",
            ),
        ],
        [
            to(
                "Gör de sista pappersärendena digitala, med hjälp på plats för den som inte kan själv",
                "Antal ärenden per år som går på papper",
            ),
            to("Låt invånare prova nya rutiner innan ni inför dem", "Andel invånare som klarar ärendet utan hjälp"),
            to("Låt sensorer säga till när något behöver göras, där det sparar tid", "Timmar som frigörs per år"),
        ],
    ],
    [
        [
            to(
                "Lista var samma uppgift skrivs in mer än en gång",
                "Timmar per vecka som går åt till att skriva in igen",
            ),
            to(
                "Bestäm vilket register som är källan för adresser och personuppgifter",
                "Andel brev som kommer i retur",
            ),
            to("Gör en rutin för att rätta fel där uppgiften kommer från", "Dagar från upptäckt till rättat fel"),
        ],
        [
            to(
                "Koppla ihop de två system där mest skrivs in för hand",
                "Minuter per vecka som går åt till att skriva in igen",
            ),
            to(
                "Hämta adresser och personuppgifter från källan i stället för att skriva av dem",
                "Andel adresser som är rätt, i stickprov",
            ),
            to(
                "Läs av larm, mätare eller temperatur på distans i en del av era lokaler",
                "Antal resor per månad för att läsa av",
            ),
        ],
        [
            to(
                "Kontrollera kartor och annan geodata regelbundet, med en utsedd ansvarig",
                "Antal fel per kartlager vid kontroll",
            ),
            to(
                "För över uppgifter automatiskt mellan alla steg i de vanligaste ärendena",
                "Andel steg utan manuellt arbete",
            ),
            to(
                "Fyll i det ni redan vet i e-tjänsterna, så att invånaren slipper upprepa sig",
                "Andel fält som är ifyllda i förväg",
            ),
        ],
        [
            to(
                "Ta bort den sista inskrivningen för hand i de flöden som används mest",
                "Antal uppgifter per månad som skrivs in för hand",
            ),
            to(
                "Visa läget just nu för dem som ska åka ut, med data från larm eller sensorer",
                "Minuter från larm till att någon är på plats",
            ),
            to(
                "Dela grunddata med andra myndigheter utan mellansteg, där sekretess och dataskydd tillåter det",
                "Dagar från ändring till att alla har rätt uppgift",
            ),
        ],
    ],
    [
        [
            to(
                "Ta reda på vad invånarna frågar mest om, och lägg svaren först på webben",
                "Antal samtal per månad om de frågorna",
            ),
            to(
                "Samla frågor till en plats där någon alltid kan svara eller lotsa vidare",
                "Andel frågor som besvaras vid första kontakten",
            ),
            to("Skriv om de tio mest lästa webbsidorna till klarspråk", "Andel besökare som hittade det de sökte"),
        ],
        [
            to("Inför e-legitimation i de e-tjänster som används mest", "Andel ärenden som kommer in digitalt"),
            to(
                "Utbilda kontaktcentrets medarbetare att svara på de vanligaste frågorna i telefon, mejl och reception",
                "Andel frågor som de löser själva",
            ),
            to("Publicera de första öppna datamängderna, utifrån vad andra frågar efter", "Antal hämtningar per månad"),
        ],
        [
            to("Skicka beslut som säker digital post (Mina meddelanden)", "Andel beslut som skickas digitalt"),
            to(
                "Gör en målgruppsanalys och välj nästa e-tjänster efter den",
                "Andel i målgruppen som använder e-tjänsten",
            ),
            to("Öppna en chatt på de tider då flest frågar", "Minuter tills frågan är besvarad"),
        ],
        [
            to(
                "Gör tjänster automatiska där lagen tillåter det och ingen bedömning krävs",
                "Minuter från ansökan till beslut",
            ),
            to(
                "Låt andra system hämta era öppna data direkt (via API), särskilt värdefulla datamängder först",
                "Antal anrop per månad",
            ),
            to(
                "Låt invånare vara med och utveckla tjänsterna, också de som har svårt att använda dem",
                "Andel i de grupperna som klarar tjänsten själva",
            ),
        ],
    ],
];
