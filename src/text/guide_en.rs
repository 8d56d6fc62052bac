//! Guidance for grading: placeholder.
use super::guide::AreaGuide;

/// The six areas in the model's order.
pub(super) static GUIDE: [AreaGuide; 6] = [
    AreaGuide {
        name: "Organisation",
        short: "Organisation",
        question: "?",
        bands: [""; 5],
        ten: "",
        criteria: &[""; 2],
    },
    AreaGuide { name: "Storage", short: "Storage", question: "?", bands: [""; 5], ten: "", criteria: &[""; 5] },
    AreaGuide { name: "Systems", short: "Systems", question: "?", bands: [""; 5], ten: "", criteria: &[""; 4] },
    AreaGuide { name: "Work", short: "Work", question: "?", bands: [""; 5], ten: "", criteria: &[""; 2] },
    AreaGuide { name: "Data flows", short: "Data flows", question: "?", bands: [""; 5], ten: "", criteria: &[""; 3] },
    AreaGuide { name: "Service", short: "Service", question: "?", bands: [""; 5], ten: "", criteria: &[""; 5] },
];
