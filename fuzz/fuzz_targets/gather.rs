#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| mognadskollen_fuzz::gather(bytes));
