//! The product's own pages.

use super::Look;
use crate::engines;
use crate::site::{EN, SV};

engines! {
    /// In Swedish.
    async fn in_swedish(page) {
        let look = Look::new(page);
        for name in SV {
            page.open(&format!("/{name}")).await;
            page.css("footer.site").seen().await;
            look.at(name).await;
        }
        look.end();
    }
}

engines! {
    /// In English.
    async fn in_english(page) {
        let look = Look::new(page);
        for name in EN {
            page.open(&format!("/{name}")).await;
            page.css("footer.site").seen().await;
            look.at(name).await;
        }
        look.end();
    }
}
