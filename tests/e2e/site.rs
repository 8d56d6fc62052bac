//! The product's own pages.
