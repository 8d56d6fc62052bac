//! The library of suggested actions in English: our own words.

use super::suggestions::{Library, to};

/// By area in the model's order, then by step: from 1–2, from 3–4, from 5–6, from 7–8.
pub(super) static LIBRARY: Library = [
    [
        [
            to(
                "Tell every team, in a meeting, why you are going to work more digitally",
                "Share of teams that have had the meeting",
            ),
            to(
                "Choose a few digital tools that everyone should master, and show them during working hours",
                "Share of staff who have tried the tools",
            ),
            to(
                "Appoint a manager at the top who answers for the digital work",
                "The manager is appointed, with the task in writing",
            ),
        ],
        [
            to(
                "Give every team a digital colleague with time set aside to help others",
                "Hours a week set aside for help",
            ),
            to(
                "Ask all staff what they need to learn, and arrange short courses by the answers",
                "Share of staff who have taken a course",
            ),
            to(
                "Have every manager bring up digital ways of working once a month",
                "Number of meetings where it was brought up",
            ),
        ],
        [
            to(
                "Make digital skills part of the introduction of new staff",
                "Share of new staff who have been introduced",
            ),
            to(
                "Describe how the tasks of each occupation change, with those who do the work",
                "Share of occupations with a description",
            ),
            to(
                "Support managers in leading change, and follow up how it goes",
                "Share of managers who have had support",
            ),
        ],
        [
            to(
                "Reach those who are not on board yet: ask what stops them, and help on the spot",
                "Number of staff who do not work digitally",
            ),
            to("Let staff try digital ideas of their own, and spread what works", "Number of ideas that have spread"),
            to(
                "Check the skills of every occupation once a year, and fill the gaps in the same year",
                "Share of staff with the skills they need",
            ),
        ],
    ],
    [
        [
            to("List your most important information, where it is and who uses it", "Share of operations with a list"),
            to(
                "Move files from private drives to shared folders with the right access",
                "Share of teams that have moved their files",
            ),
            to(
                "Appoint an information owner for the five most important registers",
                "Number of registers with an owner",
            ),
        ],
        [
            to(
                "Assess how sensitive the information in the most important systems is",
                "Share of important systems assessed",
            ),
            to(
                "Decide which file formats to use for what is to be kept for long",
                "Share of new files in those formats",
            ),
            to(
                "Replace spreadsheets on the side with a shared database, one field at a time",
                "Number of spreadsheets replaced",
            ),
        ],
        [
            to(
                "Link the databases that hold the same information",
                "Number of facts that stand in more than one place",
            ),
            to(
                "Check the quality of the most important registers each quarter, and mend errors at the source",
                "Share of entries that are right",
            ),
            to(
                "Begin to use a digital archive for information that is to be preserved",
                "Share of what is to be preserved that is there",
            ),
        ],
        [
            to(
                "Test the protection, and restoring from backups, every year",
                "Time until work goes on again in the test",
            ),
            to("Show all staff who owns the information in each system", "Share of systems where the owner is shown"),
            to(
                "Have information owners report quality and protection to the board every year",
                "Share of owners who have reported",
            ),
        ],
    ],
    [
        [
            to(
                "List all systems: what they do, who looks after them and when the contract ends",
                "Share of systems in the list",
            ),
            to("Decide who helps when a system fails, and tell everyone", "Share of systems with a named contact"),
            to(
                "Look for what you already have before you buy, with a simple checklist",
                "Share of purchases where it was used",
            ),
        ],
        [
            to(
                "Set up maintenance of the largest systems, with a task and time set aside",
                "Share of large systems with maintenance",
            ),
            to("Demand open interfaces in every new procurement", "Share of new contracts that demand it"),
            to("Close down systems that do the same thing", "Number of systems closed down"),
        ],
        [
            to(
                "Build a shared platform for connections, rather than one connection for each pair of systems",
                "Share of connections that use the platform",
            ),
            to("Use the same login in all large systems", "Share of systems with the shared login"),
            to("Release improvements in small steps, several times a year", "Number of improvements a system and year"),
        ],
        [
            to(
                "Make a catalogue of parts that can be reused, and use it for every new need",
                "Number of parts used by more than one operation",
            ),
            to(
                "Replace a part of a system while the rest goes on, and share how it went",
                "Hours the service stood still",
            ),
            to(
                "Share solutions with neighbouring municipalities, as open source where possible",
                "Number of solutions shared with others",
            ),
        ],
    ],
    [
        [
            to(
                "Choose a common case and make it digital from start to end",
                "Share of those cases that are digital all the way",
            ),
            to("Stop printing where no law demands paper", "Printed pages a month"),
            to(
                "Draw how the three most common cases are handled today, with those who do the work",
                "Number of kinds of case described",
            ),
        ],
        [
            to("Begin to sign decisions and contracts digitally", "Share of signatures made digitally"),
            to(
                "Write one way of working for each common case, and follow up that it is used",
                "Share of cases that follow it",
            ),
            to("Ask residents who have just had a case what was difficult", "Number of residents who have answered"),
        ],
        [
            to("Automate the simple steps of a case, such as checks and receipts", "Minutes a case"),
            to(
                "Analyse your target groups, and change the way of working by what they need",
                "Share of kinds of case changed",
            ),
            to(
                "Let reports and alarms guide inspections rather than the schedule, in one place first",
                "Share of visits where something had to be done",
            ),
        ],
        [
            to("Make the last cases on paper digital", "Number of kinds of case on paper"),
            to(
                "Have residents improve the way of working with you twice a year",
                "Number of improvements residents have proposed",
            ),
            to("Let sensors tell when something needs doing, where it saves time", "Hours freed a year"),
        ],
    ],
    [
        [
            to(
                "List where the same information is typed in more than once",
                "Number of places where it is typed again",
            ),
            to("Decide which register is the source of addresses and personal details", "A source is decided for each"),
            to("Make a routine for mending errors where the information comes from", "Days from found to mended"),
        ],
        [
            to("Connect the two systems where most is typed in by hand", "Minutes a week spent on typing again"),
            to(
                "Fetch addresses and personal details from the source rather than copy them",
                "Share of systems that fetch from the source",
            ),
            to("Read meters from afar in a part of the municipality", "Share of meters read from afar"),
        ],
        [
            to(
                "Assure the quality of maps and other geodata, with someone who answers for it",
                "Share of map layers checked this year",
            ),
            to(
                "Pass information on by itself between all steps of the most common cases",
                "Share of steps without manual work",
            ),
            to(
                "Fill in what you already know in digital services, so that residents need not repeat themselves",
                "Share of fields filled in beforehand",
            ),
        ],
        [
            to("Remove the last typing by hand in the flows that are used most", "Number of facts typed in by hand"),
            to(
                "Show the situation as it is to those who are to respond, with data from sensors",
                "Minutes from event to response",
            ),
            to(
                "Share basic data with other authorities and municipalities without steps between",
                "Number of flows that go all the way",
            ),
        ],
    ],
    [
        [
            to(
                "Find out what residents ask about most, and make a digital service of the most common case",
                "Share of those cases that come in digitally",
            ),
            to(
                "Gather questions in one place where someone can always answer or guide",
                "Share of questions answered at first contact",
            ),
            to("Rewrite the ten most read web pages in plain language", "Share of visitors who found what they wanted"),
        ],
        [
            to(
                "Accept electronic identification in the digital services that are used most",
                "Share of services that accept it",
            ),
            to(
                "Train generalists who answer first, on the phone, by mail and at the desk",
                "Share of questions they solve themselves",
            ),
            to("Publish the first open data sets, by what others ask for", "Number of data sets on the data portal"),
        ],
        [
            to("Send decisions as secure digital mail", "Share of decisions sent digitally"),
            to(
                "Analyse your target groups, and rank the next digital services by that",
                "Share of new services that follow the ranking",
            ),
            to("Open a chat at the hours when most people ask", "Share of questions taken in the chat"),
        ],
        [
            to("Make the services automatic that need no judgement", "Share of decisions made automatically"),
            to(
                "Make open data possible to fetch as services, from system to system",
                "Number of data sets that can be fetched so",
            ),
            to(
                "Have residents develop the services with you, those who are seldom heard too",
                "Number of residents who have taken part",
            ),
        ],
    ],
];
