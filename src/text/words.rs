//! The interface's fixed texts.

mod en;
mod sv;

use super::Lang;

/// Declares a struct of fixed texts; each language must fill in every field.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident: $($field:ident)* $(; $list:ident: $type:ty)?) => {
        $(#[$doc])*
        #[derive(Debug)]
        #[allow(missing_docs, reason = "the Swedish text of each field says what it is")]
        pub struct $name { $(pub $field: &'static str,)* $(pub $list: $type)? }
    };
}

words! {
    /// The fixed texts of the interface.
    Words:
    // Names and steps
    product
    other_language
    step_now
    step_target
    step_result
    step_plan
    step_share
    step_group
    steps
    menu
    menu_this
    menu_share
    menu_details
    menu_round
    menu_more
    menu_about
    menu_kept
    tools
    switch_assessment
    step_plan_short
    assessments
    // Start
    start_title
    start_lead
    start_private
    self_title
    self_lead
    self_private
    invited_title
    invited_hint
    invited_field
    invited_open
    clear
    start
    resume
    open_shared
    lead_group
    see_example
    new_assessment
    all_assessments
    example_picture
    way_alone
    way_group
    way_open
    way_model
    ways
    how_to
    how_now
    how_target
    how_result
    how_plan
    focus_areas
    no_focus_yet
    no_plan_yet
    go_on_here
    others_here
    a_group
    about_title
    about_model
    about_ours
    about_source
    // Grading
    question_now
    unknown
    irrelevant
    clear_answer
    no_answer_yet
    not_counted
    support
    support_ten
    support_criteria
    support_ours
    note
    note_hint
    note_optional
    note_written
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
    target_lower
    target_raise
    target_means
    target_level
    live_from
    live_to
    target_year
    target_year_hint
    to_result
    back_to_now
    // Result
    result_empty_title
    result_empty
    result_grade
    result_set_targets
    result_next
    result_rate
    result_picture
    result_picture_now
    mean_now
    mean_target
    compare
    new_round
    chart_radar
    chart_gap
    table_title
    col_area
    col_gap
    focus
    focus_area
    focus_title
    focus_lead
    focus_few
    focus_full
    suggested
    to_plan
    // Assessments
    unnamed
    to_start
    // Storage
    erase_failed
    // Status
    saved_session
    keep_warning
    keep_save
    keep_what
    saved_apart
    saving
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
    example_more
    example_close
    aside_download
    aside_remove
    later_loading
    later_failed
    later_gone
    kept_reload
    unsaved_reload
    updated_elsewhere
    lost_keep
    lost_drop
    lost_kept
    refused_gone
    refused_no_group
    refused_not_listed
    refused_taken
    refused_too_long
    refused_focus
    refused_year
    refused_range
    refused_assessments
    refused_groups
    refused_invitations
    refused_plan
    refused_answers
    close
    crash_title
    crash_text
    crash_download
    crash_reload
    ; band_names: [&'static str; 5]
}

words! {
    /// The fixed texts of what is loaded when it is needed.
    LaterWords:
    // Assessments
    shelf_lead
    shelf_empty
    open
    edit
    duplicate
    copy_suffix
    new_round_says
    remove
    done
    field_title
    field_organisation
    field_unit
    field_date
    date_invalid
    current_mark
    // Storage
    erase_all
    erase_ask
    erase_yes
    cancel
    kept_title
    kept_what
    kept_nothing
}

impl Lang {
    /// The fixed texts in this language.
    #[must_use]
    pub const fn words(self) -> &'static Words {
        match self {
            Self::Sv => &sv::SV,
            Self::En => &en::EN,
        }
    }

    /// The fixed texts of the program's later part, in this language. One that is used in the first part is in that.
    #[must_use]
    pub const fn later_words(self) -> &'static LaterWords {
        match self {
            Self::Sv => &sv::LATER,
            Self::En => &en::LATER,
        }
    }
}
