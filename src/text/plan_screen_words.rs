//! The texts of the screens where one plans: what is told, asked and pressed there. What is in a plan is named in
//! [`plan_words`](super::plan_words).

use super::Lang;

macro_rules! words {
    ($($field:ident)*) => {
        /// The fixed texts of the screens of plans. `{0}` and `{1}` stand for what is filled in.
        #[derive(Debug)]
        #[allow(missing_docs, reason = "the Swedish text of each field says what it is")]
        pub struct PlanScreenWords { $(pub $field: &'static str,)* }
    };
}

words! {
    // Parts
    parts
    overview
    order
    follow
    out
}

impl Lang {
    /// The texts of the screens of plans.
    #[must_use]
    pub const fn plan_screen(self) -> &'static PlanScreenWords {
        match self {
            Self::Sv => &SV,
            Self::En => &EN,
        }
    }
}

static SV: PlanScreenWords = PlanScreenWords {
    parts: "Planens delar",
    overview: "Översikt",
    order: "Ordning",
    follow: "Uppföljning",
    out: "Ta med",
};

static EN: PlanScreenWords = PlanScreenWords {
    parts: "Parts of the plan",
    overview: "Overview",
    order: "Order",
    follow: "Follow-up",
    out: "Take along",
};
