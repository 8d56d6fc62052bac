//! The library of suggested actions in Swedish: our own words.

use super::suggestions::{Library, to};

/// By area in the model's order, then by step: from 1–2, from 3–4, from 5–6, from 7–8.
pub(super) static LIBRARY: Library = [
    [
        [
            to(
                "Berätta på ett möte i varje arbetslag varför ni ska arbeta mer digitalt",
                "Andel arbetslag som har haft mötet",
            ),
            to(
                "Välj ut några digitala verktyg som alla ska kunna, och visa dem på arbetstid",
                "Andel medarbetare som har provat verktygen",
            ),
            to(
                "Utse en chef i ledningen som svarar för det digitala arbetet",
                "Chefen är utsedd och har fått uppdraget skriftligt",
            ),
        ],
        [
            to(
                "Ge varje arbetslag en digital kollega med avsatt tid att hjälpa andra",
                "Timmar i veckan som är avsatta för hjälpen",
            ),
            to(
                "Fråga alla medarbetare vad de behöver lära sig, och ordna korta kurser efter svaren",
                "Andel medarbetare som har gått en kurs",
            ),
            to(
                "Låt varje chef ta upp digitala arbetssätt på arbetsplatsträffen en gång i månaden",
                "Antal träffar där frågan har tagits upp",
            ),
        ],
        [
            to(
                "Skriv in digital kompetens i introduktionen för nya medarbetare",
                "Andel nya som har fått introduktionen",
            ),
            to(
                "Beskriv hur uppgifterna i varje yrke ändras, tillsammans med dem som gör jobbet",
                "Andel yrken som har en beskrivning",
            ),
            to("Ge chefer stöd i att leda förändring, och följ upp hur det går", "Andel chefer som har fått stödet"),
        ],
        [
            to(
                "Nå dem som ännu inte är med: fråga vad som hindrar och ordna hjälp på plats",
                "Antal medarbetare som inte arbetar digitalt",
            ),
            to(
                "Låt medarbetare pröva egna digitala idéer, och sprid det som fungerar",
                "Antal idéer som har spridits till fler",
            ),
            to(
                "Gör en årlig koll av kunskaperna i alla yrken, och fyll luckorna samma år",
                "Andel medarbetare som har den kunskap de behöver",
            ),
        ],
    ],
    [
        [
            to(
                "Lista era viktigaste uppgifter, var de finns och vem som använder dem",
                "Andel verksamheter som har en lista",
            ),
            to(
                "Flytta filer från egna enheter till gemensamma mappar med rätt behörighet",
                "Andel arbetslag som har flyttat sina filer",
            ),
            to("Utse en informationsägare för de fem viktigaste registren", "Antal register som har en ägare"),
        ],
        [
            to(
                "Bedöm hur känslig informationen är i de viktigaste systemen (informationsklassning)",
                "Andel viktiga system som är klassade",
            ),
            to(
                "Bestäm vilka filformat som ska användas för det som ska sparas länge",
                "Andel nya filer i beslutade format",
            ),
            to(
                "Ersätt kalkylblad vid sidan av med en gemensam databas, ett område i taget",
                "Antal kalkylblad som har ersatts",
            ),
        ],
        [
            to(
                "Koppla ihop de databaser som innehåller samma uppgifter",
                "Antal uppgifter som finns på mer än ett ställe",
            ),
            to(
                "Kontrollera kvaliteten i de viktigaste registren varje kvartal och rätta felen vid källan",
                "Andel poster som är rätt vid kontrollen",
            ),
            to("Inför ett e-arkiv för information som ska bevaras", "Andel av det som ska bevaras som är överfört"),
        ],
        [
            to(
                "Testa skyddet och återläsningen av säkerhetskopior varje år",
                "Tid tills verksamheten är i gång igen i testet",
            ),
            to("Visa för alla medarbetare vem som äger informationen i varje system", "Andel system där ägaren syns"),
            to(
                "Låt informationsägarna redovisa kvalitet och skydd för nämnden varje år",
                "Andel ägare som har redovisat",
            ),
        ],
    ],
    [
        [
            to(
                "Gör en lista över alla system: vad de gör, vem som sköter dem och när avtalet går ut",
                "Andel system som finns i listan",
            ),
            to(
                "Bestäm vem som hjälper till när ett system krånglar, och tala om det för alla",
                "Andel system med en utsedd kontakt",
            ),
            to(
                "Titta efter vad som redan finns innan ni köper nytt, med en enkel checklista",
                "Andel inköp där checklistan har använts",
            ),
        ],
        [
            to(
                "Inför en systemförvaltning för de största systemen, med uppdrag och avsatt tid",
                "Andel stora system med förvaltning",
            ),
            to("Kräv öppna gränssnitt i varje ny upphandling", "Andel nya avtal med kravet"),
            to("Avveckla system som gör samma sak", "Antal system som har avvecklats"),
        ],
        [
            to(
                "Bygg en gemensam plattform för kopplingar i stället för en koppling för varje par av system",
                "Andel kopplingar som går via plattformen",
            ),
            to("Inför samma inloggning i alla stora system", "Andel system med gemensam inloggning"),
            to("Släpp förbättringar i små steg, flera gånger om året", "Antal förbättringar per system och år"),
        ],
        [
            to(
                "Gör en katalog över delar som kan användas igen, och använd den i varje nytt behov",
                "Antal delar som används av mer än en verksamhet",
            ),
            to(
                "Byt ut en del av ett system utan att resten stannar, och dela med er av hur det gick",
                "Timmar som tjänsten har stått still vid bytet",
            ),
            to(
                "Dela lösningar med grannkommuner, med öppen källkod där det går",
                "Antal lösningar som delas med andra",
            ),
        ],
    ],
    [
        [
            to(
                "Välj ett vanligt ärende och gör det digitalt från start till slut",
                "Andel av de ärendena som går digitalt hela vägen",
            ),
            to("Ta bort utskrifter där ingen lag kräver papper", "Antal utskrivna sidor per månad"),
            to(
                "Rita upp hur de tre vanligaste ärendena går till i dag, med dem som gör jobbet",
                "Antal ärendeslag som är beskrivna",
            ),
        ],
        [
            to("Inför e-underskrift för beslut och avtal", "Andel underskrifter som görs digitalt"),
            to(
                "Skriv en gemensam arbetsgång för varje vanligt ärende, och följ upp att den används",
                "Andel ärenden som följer arbetsgången",
            ),
            to("Fråga invånare som nyss har haft ett ärende vad som var krångligt", "Antal invånare som har svarat"),
        ],
        [
            to("Automatisera de enkla stegen i ett ärende, som kontroller och bekräftelser", "Minuter per ärende"),
            to(
                "Gör en målgruppsanalys, och lägg om arbetsgången efter vad olika grupper behöver",
                "Andel ärendeslag som har lagts om",
            ),
            to(
                "Låt felanmälningar och larm styra tillsynen i stället för schemat, på en plats först",
                "Andel besök där något behövde göras",
            ),
        ],
        [
            to("Digitalisera de sista ärendena som går på papper", "Antal ärendeslag som går på papper"),
            to(
                "Låt invånare vara med och förbättra arbetsgången två gånger om året",
                "Antal förbättringar som invånare har föreslagit",
            ),
            to("Låt sensorer säga till när något behöver göras, där det sparar tid", "Timmar som frigörs per år"),
        ],
    ],
    [
        [
            to("Lista var samma uppgift skrivs in mer än en gång", "Antal ställen där uppgifter skrivs in igen"),
            to(
                "Bestäm vilket register som är källan för adresser och personuppgifter",
                "Källan är beslutad för varje uppgift",
            ),
            to("Gör en rutin för att rätta fel där uppgiften kommer från", "Dagar från upptäckt till rättat fel"),
        ],
        [
            to(
                "Koppla de två system där mest skrivs in för hand",
                "Minuter i veckan som går åt till att skriva in igen",
            ),
            to(
                "Hämta adresser och personuppgifter från källan i stället för att skriva av dem",
                "Andel system som hämtar från källan",
            ),
            to("Läs av mätare på distans i en del av kommunen", "Andel mätare som läses av på distans"),
        ],
        [
            to(
                "Kvalitetssäkra kartor och annan geodata, med en utsedd ansvarig",
                "Andel kartlager som är kontrollerade i år",
            ),
            to(
                "För över uppgifter automatiskt mellan alla steg i de vanligaste ärendena",
                "Andel steg utan handpåläggning",
            ),
            to(
                "Fyll i det ni redan vet i e-tjänsterna, så att invånaren slipper upprepa sig",
                "Andel fält som är ifyllda i förväg",
            ),
        ],
        [
            to(
                "Ta bort den sista inskrivningen för hand i de flöden som används mest",
                "Antal uppgifter som skrivs in för hand",
            ),
            to(
                "Visa läget just nu för dem som ska rycka ut, med data från sensorer",
                "Minuter från händelse till utryckning",
            ),
            to("Dela grunddata med andra myndigheter och kommuner utan mellansteg", "Antal flöden som går hela vägen"),
        ],
    ],
    [
        [
            to(
                "Ta reda på vilka ärenden som invånarna frågar mest om, och gör en e-tjänst av det vanligaste",
                "Andel av ärendena som kommer in digitalt",
            ),
            to(
                "Samla frågor till en plats där någon alltid kan svara eller lotsa vidare",
                "Andel frågor som besvaras vid första kontakten",
            ),
            to("Skriv om de tio mest lästa webbsidorna på klarspråk", "Andel besökare som hittade det de sökte"),
        ],
        [
            to("Inför e-legitimation i de e-tjänster som används mest", "Andel e-tjänster med e-legitimation"),
            to(
                "Utbilda generalister som svarar först, i telefon, mejl och vid disken",
                "Andel frågor som de löser själva",
            ),
            to(
                "Publicera de första öppna datamängderna, utifrån vad andra frågar efter",
                "Antal datamängder på dataportalen",
            ),
        ],
        [
            to("Skicka beslut som säker digital post genom Mina meddelanden", "Andel beslut som skickas digitalt"),
            to(
                "Gör en målgruppsanalys och rangordna nästa e-tjänster efter den",
                "Andel nya e-tjänster som följer rangordningen",
            ),
            to("Öppna en chatt på de tider då flest frågar", "Andel frågor som tas i chatten"),
        ],
        [
            to("Gör de tjänster automatiska som inte kräver någon bedömning", "Andel beslut som fattas automatiskt"),
            to(
                "Gör öppna data möjliga att hämta som tjänster, från system till system",
                "Antal datamängder som går att hämta så",
            ),
            to(
                "Låt invånare vara med och utveckla tjänsterna, också de som sällan hörs",
                "Antal invånare som har varit med",
            ),
        ],
    ],
];
