//! Pictures of a group's answers, and words and tables that say the same.
//!
//! What too few lie behind is not in a [`GroupView`] at all, so nothing here can give it away.

pub mod camps;
pub mod contrast;
pub mod describe;
pub mod dots;
pub mod heat;
pub mod radar;
pub mod spread;
pub mod table;

pub use camps::{area_headline, camps, camps_sentence, least_agreed, questions};
pub use contrast::{ContrastData, contrast_alt, contrast_chart, contrast_headline, contrast_sentences};
pub use describe::{
    GroupView, Medians, ShownArea, group_headline, group_radar_alt, group_summary, medians, spread_alt,
};
pub use dots::{DotsData, DotsSize, dots_chart};
pub use heat::{HeatData, HeatRow, heat_map};
pub use radar::{GroupRadarData, group_radar};
pub use spread::{SpreadData, SpreadRow, spread_chart};
pub use table::{ContrastRow, GroupRow, contrast_table, group_table};
