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
    AreaGuide { name: "Lagring", short: "Lagring", question: "?", bands: [""; 5], ten: "", criteria: &[""; 5] },
    AreaGuide { name: "System", short: "System", question: "?", bands: [""; 5], ten: "", criteria: &[""; 4] },
    AreaGuide { name: "Arbetssätt", short: "Arbetssätt", question: "?", bands: [""; 5], ten: "", criteria: &[""; 2] },
    AreaGuide { name: "Dataflöden", short: "Dataflöden", question: "?", bands: [""; 5], ten: "", criteria: &[""; 3] },
    AreaGuide { name: "Service", short: "Service", question: "?", bands: [""; 5], ten: "", criteria: &[""; 5] },
];
