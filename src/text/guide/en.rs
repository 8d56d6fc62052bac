//! Guidance for rating, in English: our own words, on the published facts (see `model::area`).
use super::AreaGuide;

/// The six areas in the model's order.
pub(super) static GUIDE: [AreaGuide; 6] = [
    AreaGuide {
        name: "The organisation is willing and able to work digitally",
        short: "Organisation",
        question: "How digitally do you work, and does everyone have the skills it takes?",
        bands: [
            "You work mostly on paper and by phone. Managers seldom bring up digital ways of working. No training is \
                offered. No one has said what will happen to the jobs, and some people are worried.",
            "A few of you plan, report or keep records digitally and help others. Some managers push ahead, others \
                wait. Anyone who wants to learn does so on their own. Few know what will happen to the jobs.",
            "About half of you work digitally from day to day. Managers explain where you are heading and why. There \
                are courses, but they do not reach everyone. You have begun to talk about how tasks will change.",
            "Most of you work digitally from day to day. Managers lead the way and give you time to learn. Courses \
                reach almost everyone. Managers have said that no one’s job will disappear but that tasks will change.",
            "Everyone works digitally, in the school kitchen as well as in the finance department. Managers and staff \
                push ahead together. All learn what they need. Tasks have changed, and everyone is needed.",
        ],
        ten: "Every manager and every member of staff works digitally. Everyone also has the knowledge and skill it takes.",
        criteria: &[
            "Everyone works digitally, in every occupation and at every level.",
            "Everyone has the knowledge and skill needed to work digitally.",
        ],
    },
    AreaGuide {
        name: "Digital storage to standard",
        short: "Storage",
        question: "How easy is it to find the right information where you work?",
        bands: [
            "Much is in binders, personal folders and e-mail. The same list exists in several versions, and some old \
                files cannot be opened. It is unclear who may see what and who is responsible for it being correct.",
            "You have shared folders but also spreadsheets of your own. File formats vary. Errors are corrected when \
                someone happens to see them. Each person decides what is sensitive. A few registers have someone \
                responsible.",
            "About half is in shared registers, but the registers are not linked. You sometimes check that it is \
                correct. You have begun to judge how sensitive it all is (classification) and to decide who is \
                responsible for what.",
            "Most of it is in shared registers that are linked, in file formats that last. You often check that it is \
                correct. The more sensitive it is, the stronger the protection. Most registers have someone \
                responsible.",
            "You find the right thing at once in shared registers, and it is correct. It will be readable many years \
                from now. The protection is tested every year and holds. Everyone knows who is responsible (the \
                information owner).",
        ],
        ten: "All information is in registers (databases) that are shared or linked. The file formats will be readable many \
            years from now. Protection follows information-security standards, and quality is high. It is clear who is \
            responsible for the information (the information owner).",
        criteria: &[
            "Information is in registers that are shared or linked.",
            "It is kept in file formats that will be readable many years from now.",
            "Protection follows information-security standards.",
            "Information is correct, complete and up to date.",
            "It is clear who is responsible for the information (the information owner).",
        ],
    },
    AreaGuide {
        name: "Flexible system design",
        short: "Systems",
        question: "How easy is it to replace and connect your systems?",
        bands: [
            "Each department has its own systems, which are not connected, and you log in to every one. The same thing \
                is bought several times. The systems hardly ever change. It is unclear who helps when something goes \
                wrong.",
            "A few systems are connected, but each connection is custom-built. Sometimes someone asks what you already \
                have before you buy. Changes take a long time. A skilled colleague helps on top of their own job.",
            "About half of the systems are connected. You check what you already have before you buy. Improvements \
                often wait until the next big replacement. The largest systems have someone appointed to look after \
                them.",
            "Most systems are connected, and you log in once for all of them. New systems must be possible to connect. \
                You improve in small steps. Those who look after the systems (the maintenance team) have a mandate and \
                time.",
            "The systems are like building blocks: you replace one part and the rest keep running. A solution from the \
                schools can be used in care. You improve all the time in small steps. The maintenance team listens and \
                builds on.",
        ],
        ten: "The systems work as building blocks. They are easy to connect, use again and develop one step at a time. \
            Those who run and develop the systems (the maintenance team) do it well.",
        criteria: &[
            "The systems are easy to develop one step at a time.",
            "Parts that already exist are easy to use again.",
            "The systems are easy to connect with each other.",
            "Those who run and develop the systems (the maintenance team) have a mandate and time.",
        ],
    },
    AreaGuide {
        name: "Digital ways of working",
        short: "Work",
        question: "What share of your cases do you handle digitally?",
        bands: [
            "Cases are on paper: forms, signatures and binders. Everyone works in their own way. You do not ask what \
                residents need. Cleaning and upkeep follow a schedule, whatever happens.",
            "A few cases are handled by computer, but you print, scan and e-mail along the way. Routines exist, but \
                not everyone follows them. Complaints sometimes lead to changes. Almost everything follows a schedule.",
            "About half of all cases are digital all the way. Most of you follow the routines. You have asked some \
                residents what they need. Sometimes a fault report or an alarm decides, instead of the schedule.",
            "Most cases are digital all the way. The routines are reviewed and start from what different groups of \
                residents need. Often events decide what you do: a fault report, an alarm or a sensor reading.",
            "All cases are digital from start to finish, and the system shows the next step. Residents help to improve \
                the routines. You go out when it is needed: a sensor tells you when the litter bin is full.",
        ],
        ten: "Every case is handled digitally, from the moment it comes in until it is closed. The routines, how the work \
            is meant to be done, support this.",
        criteria: &[
            "All cases are handled digitally, from start to finish.",
            "The routines, how the work is meant to be done, support digital handling.",
        ],
    },
    AreaGuide {
        name: "Digital data flows",
        short: "Data flows",
        question: "How often does information reach those who need it without being typed in again?",
        bands: [
            "You type in information from paper and e-mail, often into several systems. Addresses differ from list to \
                list, and maps are old. A water leak is noticed when someone calls. Residents always have to give the \
                same details again.",
            "You move information with spreadsheets or by copy and paste. The same address is corrected in several \
                places, and maps are not always right. Meters are read on site. Residents often have to give the same \
                details again.",
            "About half of the information is transferred automatically. Addresses usually come from a shared \
                register, and maps are mostly right. Some meters send readings themselves. Residents sometimes have to \
                give the same details again.",
            "Most information is typed in once. Addresses and maps are checked regularly and are nearly always right. \
                Many meters send readings directly. Residents seldom need to give the same details again.",
            "All information is typed in once and then fetched from there. Addresses and maps are right. Sensors show \
                what is happening now, so that you can go out at once. Residents never need to give the same details \
                twice.",
        ],
        ten: "All information is stored once, where it comes from (at the source), and fetched from there when it is \
            needed. No one types it in again by hand. It flows all the way between the systems without a break.",
        criteria: &[
            "Information is stored where it comes from and fetched from there.",
            "No one types in the same information again by hand.",
            "Information flows all the way between the systems without a break.",
        ],
    },
    AreaGuide {
        name: "Digital service, digital tools for dialogue and open data",
        short: "Service",
        question: "How much can residents and businesses do with you digitally?",
        bands: [
            "Residents call, visit or send in a form. Calls are passed around until someone can answer. Decisions come \
                by letter. You share no data with others. You have not looked into who needs what.",
            "A few forms are filled in on the web. The switchboard answers the simple questions and passes on the \
                rest. Decisions come by letter. The odd list is open to everyone on the web. You guess what residents \
                need.",
            "About half of the services are digital. A contact centre of generalists, who know a bit of everything, \
                answers first. Some decisions are digital. Some data is open to everyone. You know which target groups \
                you have.",
            "Most services are digital, some automatic. The contact centre answers by phone, e-mail and chat. \
                Decisions come by secure digital mail. Your most important data is open. An analysis of target groups \
                guides what you do next.",
            "All services are digital, many automatic. The contact centre guides people by chat, phone and face to \
                face. Open data goes straight from system to system. You get in touch when something happens. \
                Residents help to develop services.",
        ],
        ten: "Every service can be used digitally and is automatic where that fits. Digital dialogue complements meetings \
            and phone. Data is open, and other systems can fetch it directly (through an API). News in a case comes as \
            secure digital mail (Mina meddelanden).",
        criteria: &[
            "Every service can be used digitally.",
            "Digital dialogue complements meetings and phone.",
            "Data is open, and other systems can fetch it directly (through an API).",
            "News in a case comes as secure digital mail (Mina meddelanden).",
            "Services are automatic where that fits.",
        ],
    },
];
