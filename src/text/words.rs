//! The interface's fixed texts.

use super::{Lang, words_en::EN, words_sv::SV};

/// Declares the struct of all fixed texts; each language must fill in every field.
macro_rules! words {
    ($($field:ident)*) => {
        /// Every fixed text of the interface.
        #[derive(Debug)]
        #[allow(missing_docs, reason = "the Swedish text of each field says what it is")]
        pub struct Words { $(pub $field: &'static str,)* pub band_names: [&'static str; 5] }
    };
}

words! {
    // Names and steps
    product
    other_language
    step_now
    step_target
    step_result
    step_share
    steps
    assessments
    // Start
    start_title
    start_lead
    start_private
    self_title
    self_lead
    self_private
    self_result
    self_clear
    clear
    start
    resume
    open_shared
    see_example
    new_assessment
    all_assessments
    example_picture
    about_title
    about_model
    about_ours
    about_source
    // Grading
    question_now
    unknown
    irrelevant
    clear_answer
    choose_hint
    not_counted
    support
    support_ten
    support_levels
    support_criteria
    support_ours
    note
    note_hint
    previous
    next
    to_targets
    areas_nav
    picture_so_far
    // Targets
    target_title
    target_lead
    target_now_missing
    target_none
    target_clear
    target_year
    target_year_hint
    to_result
    back_to_now
    // Result
    result_empty_title
    result_empty
    result_grade
    result_set_targets
    compare
    new_round
    new_round_says
    chart_radar
    chart_gap
    table_title
    col_area
    col_gap
    focus
    focus_title
    focus_lead
    focus_full
    next_title
    next_targets
    next_focus
    next_talk
    next_again
    // Assessments
    shelf_lead
    shelf_empty
    open
    edit
    duplicate
    remove
    done
    field_title
    field_organisation
    field_unit
    field_date
    date_invalid
    copy_suffix
    unnamed
    to_start
    current_mark
    // Storage
    erase_all
    erase_ask
    erase_yes
    cancel
    erase_failed
    kept_title
    kept_what
    kept_nothing
    // Status
    saved_session
    saved_apart
    saving_none
    save_memory
    save_blocked
    save_full
    save_other
    save_protected
    save_newer
    retry
    undo
    redo
    example_banner
    example_close
    aside_download
    aside_remove
    later_loading
    later_failed
    updated_elsewhere
    refused_gone
    refused_too_long
    refused_focus
    refused_year
    refused_full
    close
    crash_title
    crash_text
    crash_download
    crash_reload
}

impl Lang {
    /// The fixed texts in this language.
    #[must_use]
    pub const fn words(self) -> &'static Words {
        match self {
            Self::Sv => &SV,
            Self::En => &EN,
        }
    }
}
