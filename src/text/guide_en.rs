//! Guidance for grading, in English: our own words, on the published facts (see `model::area`).
use super::guide::AreaGuide;

/// The six areas in the model's order.
pub(super) static GUIDE: [AreaGuide; 6] = [
    AreaGuide {
        name: "The organisation is willing and able to work digitally",
        short: "Organisation",
        question: "How willing are you to work digitally, and how good are your skills?",
        bands: [
            "You work as you always have, mostly on paper and by phone. Managers seldom bring up \
                digital ways of working. No training is offered, and some people worry about their \
                jobs.",
            "A few of you try digital ways of working and help others. Some managers push ahead, \
                others wait. Anyone who wants to learn does so on their own. Few know what the \
                change means for their jobs.",
            "About half of you work digitally and want to. Managers explain where you are \
                heading and why. There are courses, but they do not reach everyone. You have begun \
                to talk about how tasks will change.",
            "Most of you work digitally and want to. Managers lead the way and give you time to \
                learn. You know that no one’s job disappears but that tasks change. A few need \
                more support.",
            "Everyone works digitally and has the skills, in the school kitchen as well as in \
                the finance department. Managers and staff push ahead together. Tasks change, but \
                everyone is needed.",
        ],
        ten: "Every manager and every member of staff works digitally. Everyone also has the \
            knowledge and skill it takes.",
        criteria: &[
            "Everyone works digitally, in every occupation and at every level.",
            "Everyone has the knowledge and skill needed to work digitally.",
        ],
    },
    AreaGuide {
        name: "Digital storage to standard",
        short: "Storage",
        question: "How easy is it to find the right information, and how safely is it kept?",
        bands: [
            "Much is kept in binders, personal folders and e-mail, and some older files can no \
                longer be opened. The same list exists in several versions. It is unclear who may \
                see what and who answers for it all.",
            "You have shared folders but also spreadsheets of your own. File formats vary. \
                Errors are corrected when someone sees them. Each person decides what is \
                sensitive. A few lists have someone in charge.",
            "About half of everything is in shared databases, which are not linked. Content and \
                formats are sometimes checked. You have begun to judge what is sensitive \
                (information classification) and put people in charge.",
            "Most of it is in shared or linked databases, in formats that last. You often check \
                that the content is right. The more sensitive the information, the stronger the \
                protection. Usually someone is in charge.",
            "You find what you need in shared or linked databases, and it is right. It can be \
                read many years from now. The protection is tested and holds. Everyone knows the \
                information owner, who answers for it.",
        ],
        ten: "All information is in databases that are shared or linked. The format lasts over \
            time, protection follows information-security standards and quality is high. It is \
            clear who the information owner is, the one who answers for it.",
        criteria: &[
            "Information is in shared or linked databases.",
            "It is kept in formats that can be read many years from now.",
            "Protection follows information-security standards.",
            "Information is correct, complete and up to date.",
            "It is clear who the information owner is, the one who answers for it.",
        ],
    },
    AreaGuide {
        name: "Flexible system design",
        short: "Systems",
        question: "How easy is it to replace, build on and connect your systems?",
        bands: [
            "Each department has its own systems, with no link to others. You log in again to \
                every one. They seldom change, and the same thing is bought several times. It is \
                unclear who helps when something goes wrong.",
            "A few systems are connected, but each link is built on its own. Replacing a system \
                takes a long time. You buy new ones without checking what you have. A skilled \
                colleague looks after the system on the side.",
            "About half of the systems can be connected. Improvements often wait until the next \
                big replacement. You check what you already have before buying. The largest \
                systems have someone in charge.",
            "Most systems can be connected, and you log in the same way. You improve in small \
                steps and use good parts again. The maintenance team, who run and develop the \
                systems, have a clear task and time for it.",
            "The systems are like building blocks: you replace one part and the rest keep \
                running. A solution from the schools can be used in care. The maintenance team \
                listen to you and build on what there is.",
        ],
        ten: "The systems work as building blocks. They are easy to connect, use again and \
            develop one step at a time. There is a maintenance team, people who run and develop \
            the systems, and it works.",
        criteria: &[
            "The systems are easy to develop one step at a time.",
            "Parts that already exist are easy to use again.",
            "The systems are easy to connect with each other.",
            "The maintenance team, those who run and develop the systems, works.",
        ],
    },
    AreaGuide {
        name: "Digital ways of working",
        short: "Work",
        question: "What share of your cases do you handle digitally, from start to finish?",
        bands: [
            "Cases are on paper: forms, signatures and binders. E-mails are printed. Everyone \
                works in their own way. You do not ask what residents need. Cleaning and \
                inspections follow the schedule, whatever happens.",
            "A few cases are handled by computer, but you print, scan and e-mail along the way. \
                Routines exist, but not everyone follows them. Complaints sometimes lead to \
                changes. Most work follows a schedule.",
            "About half of all cases are digital all the way. You have described how the work \
                should be done and asked some residents what they need. Sometimes an alarm or \
                fault report, not the schedule, decides.",
            "Most cases are handled digitally. The process is quality-assured and starts from \
                what different groups of residents need. Often events decide what you do: a fault \
                report, an alarm or a sensor reading.",
            "All cases are digital from start to finish, and the process helps you at every \
                step. Residents take part in improving it. A sensor tells you when the litter bin \
                is full, and then you go there.",
        ],
        ten: "Every case is handled digitally, from the moment it comes in until it is closed. \
            The processes – how the work is meant to be done – support this.",
        criteria: &[
            "All cases are handled digitally, from start to finish.",
            "The processes – how the work is meant to be done – support digital handling.",
        ],
    },
    AreaGuide {
        name: "Digital data flows",
        short: "Data flows",
        question: "How often does information reach those who need it without being typed in \
            again?",
        bands: [
            "You type in information from paper and e-mail, often into several systems. \
                Addresses differ from list to list, and maps are old. A water leak is noticed when \
                someone calls. Residents repeat things every time.",
            "You move information with spreadsheets or by copy and paste. The same address has \
                to be corrected in several places. Maps on screen are not always right. Meters are \
                read on site. Residents often repeat things.",
            "About half of the information is transferred automatically, the rest by hand. \
                Addresses usually come from the source. Maps are mostly right. Some meters send \
                readings. Residents sometimes repeat things.",
            "Most information is typed in once and reaches those who need it. Basic data (such \
                as addresses) and geodata (such as maps) are quality-assured. Many meters send \
                live readings. Residents seldom repeat things.",
            "All information is used and stored at the source, and no one types it in again. \
                Addresses and maps are right. Sensors show what is happening now, so you can act \
                at once. Residents need not repeat things.",
        ],
        ten: "Information is used and stored right at the source, the place it comes from. No \
            one types it in again by hand. It flows all the way without a break.",
        criteria: &[
            "Information is used and stored right at the source.",
            "No one types in the same information again by hand.",
            "Information flows all the way between systems without a break.",
        ],
    },
    AreaGuide {
        name: "Digital service, digital tools for dialogue and open data",
        short: "Service",
        question: "How much can residents and businesses do, ask and fetch from you digitally?",
        bands: [
            "Residents call, visit or send in a form. Calls are passed around until someone can \
                answer. Decisions come by letter. You share no data with others. You have not \
                looked into who needs what.",
            "A few forms are filled in on the web. The switchboard answers what is simple and \
                passes on the rest. You answer e-mails, but decisions come by letter. The odd list \
                is open to all. You guess what people need.",
            "About half the services can be used with an electronic ID. Generalists, who know a \
                bit of everything, answer first and guide people. Some decisions are digital, some \
                data is open. You know your target groups.",
            "Most services are digital, some automatic. Generalists answer first, in chat too. \
                Decisions come by secure digital mail. You have open data, free to use. An \
                analysis of target groups shows what matters most.",
            "All services are digital, many automatic. Generalists guide by chat, phone and face \
                to face. Anyone can fetch your open data. You send word when something happens. \
                Residents help develop the services.",
        ],
        ten: "Every service can be used digitally and is automatic where that fits. Digital \
            dialogue complements meetings and phone. Data is open and can be fetched as services. \
            Case information is reached through Mina meddelanden, the public digital mail service.",
        criteria: &[
            "Every service can be used digitally.",
            "Digital dialogue complements meetings and phone.",
            "Data is open and can be fetched as services, from system to system.",
            "Case information is reached through Mina meddelanden, the public digital mail \
                service.",
            "Services are automatic where that fits.",
        ],
    },
];
