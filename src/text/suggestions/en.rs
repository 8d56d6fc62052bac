//! The library of suggested actions in English: our own words.

use super::{Library, to};

/// By area in the model's order, then by step: from 1–2, from 3–4, from 5–6, from 7–8.
pub(super) static LIBRARY: Library = [
    [
        [
            to(
                "Explain in a meeting with every team why you are going to work more digitally",
                "Share of staff who can say why, in a short survey",
            ),
            to(
                "Choose a few digital tools that everyone should master, and show them during working hours",
                "Share of staff who use the tools every week",
            ),
            to(
                "Appoint a manager at the top who is responsible for the digital work",
                "Days from question to decision in the digital work",
            ),
        ],
        [
            to(
                "Give every team a digital colleague with time set aside to help others",
                "Share of staff who get help the same day",
            ),
            to(
                "Ask all staff what they need to learn, and arrange short courses based on the answers",
                "Share who say that they manage their digital tasks",
            ),
            to(
                "Train senior management in cyber security and in what the Swedish Cybersecurity Act requires",
                "Share of senior management who have been trained",
            ),
        ],
        [
            to(
                "Decide what AI services may be used for, and show everyone how",
                "Share of staff who know what they may do with AI",
            ),
            to(
                "Describe how the tasks of each occupation change, together with those who do the work",
                "Share of staff who know how their tasks will change",
            ),
            to(
                "Give every manager two days of training in leading digital change",
                "Share of staff who think that their manager pushes ahead",
            ),
        ],
        [
            to(
                "Reach those who are not on board yet: ask what stops them, and help on the spot",
                "Number of staff who do not work digitally",
            ),
            to(
                "Set aside time and a small budget for digital ideas from the staff",
                "Hours per year that the ideas have freed",
            ),
            to(
                "Map the skills of every occupation each year, and fill the gaps in the same year",
                "Share of staff with the skills they need",
            ),
        ],
    ],
    [
        [
            to(
                "List your most important information: where it is, who uses it and who is responsible",
                "Minutes it takes to find an important document, in a sample",
            ),
            to(
                "Move files from private computers and folders to shared folders with the right access",
                "Number of versions of the same list, in a sample",
            ),
            to(
                "Decide how to detect and report an incident under the Swedish Cybersecurity Act",
                "Hours from detection to report",
            ),
        ],
        [
            to(
                "Assess how sensitive the information in the most important systems is (classification)",
                "Share of important systems protected accordingly",
            ),
            to("Test every year that the backups can be restored", "Hours until work is running again in the test"),
            to(
                "Replace spreadsheets on the side with shared registers, one register at a time",
                "Number of errors found in a check",
            ),
        ],
        [
            to(
                "Link registers that hold the same information, where secrecy and data protection allow it",
                "Data items stored in more than one place",
            ),
            to(
                "Check the most important registers every quarter, and correct errors at the source",
                "Share of entries that are right",
            ),
            to(
                "Introduce an e-archive: decide on file formats, what to preserve and what to delete",
                "Share of records due for preservation that are in it",
            ),
        ],
        [
            to(
                "Practise an outage of an important system, with fallback routines in the department",
                "Hours until work is running again",
            ),
            to(
                "Put the information owner’s name in the list of systems and on the system’s start page",
                "Days from report to corrected error",
            ),
            to(
                "Have information owners report quality and protection to the committee every year",
                "Share of shortcomings dealt with by the next report",
            ),
        ],
    ],
    [
        [
            to(
                "List all systems: what they do, who looks after them and when the contract ends",
                "Kronor per year in contracts ended thanks to the list",
            ),
            to("Decide who helps when a system fails, and tell everyone", "Hours from fault report to help"),
            to(
                "Have one person approve every purchase of a system, and ask what you already have",
                "Number of systems that do the same thing",
            ),
        ],
        [
            to(
                "Set up a maintenance team for the largest systems, with a mandate and dedicated time",
                "Days from request to improvement",
            ),
            to(
                "Require open APIs, security and data protection of the supplier in every new procurement",
                "Share of new contracts with these requirements",
            ),
            to(
                "Check what you already have before every purchase, and close down systems that do the same thing",
                "Kronor per year in licences saved",
            ),
        ],
        [
            to(
                "Introduce an integration platform instead of a connection of its own for each pair of systems",
                "Hours it takes to make a new connection",
            ),
            to("Introduce single sign-on in all large systems", "Number of logins per member of staff and day"),
            to(
                "Release improvements in small steps, several times a year",
                "Number of requests that have waited more than a year",
            ),
        ],
        [
            to(
                "Make a catalogue of parts that can be reused, and use it for every new need",
                "Number of parts used by more than one department",
            ),
            to(
                "Try to change the supplier of one part in the next procurement, without affecting the rest",
                "Hours the service was down during the change",
            ),
            to(
                "Share solutions with neighbouring municipalities, as open source where possible",
                "Kronor per year that sharing has saved",
            ),
        ],
    ],
    [
        [
            to(
                "Choose a common case and make it digital from start to finish",
                "Days from application to decision in those cases",
            ),
            to("Stop printing where no law requires paper", "Printed pages per month"),
            to(
                "Draw how the three most common cases are handled today, with those who do the work",
                "Number of steps per case, before and after",
            ),
        ],
        [
            to("Introduce digital signatures for decisions and contracts", "Days from finished contract to signed"),
            to(
                "Write one routine for each common case, and follow up that it is used",
                "Share of cases that are right the first time",
            ),
            to(
                "Ask residents who have just had a case what was difficult, and change it",
                "Share of residents who think that the case was easy",
            ),
        ],
        [
            to("Automate the simple steps of a case, such as checks and receipts", "Minutes per case"),
            to(
                "Change the routines according to what different groups of residents need",
                "Share of cases that lack something",
            ),
            to(
                "Let fault reports and alarms guide upkeep instead of the schedule, in one place first",
                "Share of visits where something had to be done",
            ),
        ],
        [
            to(
                "Make the last paper cases digital, with help on the spot for those who cannot manage alone",
                "Number of cases per year on paper",
            ),
            to(
                "Let residents try new routines before you introduce them",
                "Share of residents who manage the case without help",
            ),
            to("Let sensors tell you when something needs doing, where it saves time", "Hours freed per year"),
        ],
    ],
    [
        [
            to("List where the same information is typed in more than once", "Hours per week spent on typing it again"),
            to(
                "Decide which register is the source of addresses and personal details",
                "Share of letters that are returned",
            ),
            to(
                "Make a routine for correcting errors where the information comes from",
                "Days from discovery to correction",
            ),
        ],
        [
            to("Connect the two systems where most is typed in by hand", "Minutes per week spent on typing it again"),
            to(
                "Fetch addresses and personal details from the source instead of copying them",
                "Share of addresses that are right, in a sample",
            ),
            to(
                "Read alarms, meters or temperature remotely in some of your premises",
                "Number of trips per month to take readings",
            ),
        ],
        [
            to(
                "Check maps and other geodata regularly, with someone responsible",
                "Number of errors per map layer in a check",
            ),
            to(
                "Transfer information automatically between all steps of the most common cases",
                "Share of steps without manual work",
            ),
            to(
                "Fill in what you already know in digital services, so that residents need not repeat themselves",
                "Share of fields filled in beforehand",
            ),
        ],
        [
            to("Remove the last typing by hand in the flows that are used most", "Items entered by hand per month"),
            to(
                "Show the current situation to responders, with data from alarms or sensors",
                "Minutes from alarm to someone on site",
            ),
            to(
                "Share basic data with other authorities without steps between, where the law allows it",
                "Days from change until everyone has the right information",
            ),
        ],
    ],
    [
        [
            to(
                "Find out what residents ask about most, and put the answers first on the web",
                "Number of calls per month about those questions",
            ),
            to(
                "Collect questions in one place where someone can always answer or guide",
                "Share of questions answered at first contact",
            ),
            to("Rewrite the ten most read web pages in plain language", "Share of visitors who found what they wanted"),
        ],
        [
            to(
                "Accept electronic identification in the digital services that are used most",
                "Share of cases that come in digitally",
            ),
            to(
                "Train the contact centre to answer the most common questions by phone, by e-mail and at the desk",
                "Share of questions they solve themselves",
            ),
            to("Publish the first open data sets, based on what others ask for", "Number of downloads per month"),
        ],
        [
            to("Send decisions as secure digital mail (Mina meddelanden)", "Share of decisions sent digitally"),
            to(
                "Analyse your target groups, and choose the next digital services accordingly",
                "Share of the target group who use the service",
            ),
            to("Open a chat at the hours when most people ask", "Minutes until the question is answered"),
        ],
        [
            to(
                "Make services automatic where the law allows it and no judgement is needed",
                "Minutes from application to decision",
            ),
            to(
                "Let other systems fetch your open data directly (through an API), high-value data sets first",
                "Number of requests per month",
            ),
            to(
                "Have residents develop the services with you, also those who find them hard to use",
                "Share of those groups who manage the service alone",
            ),
        ],
    ],
];
