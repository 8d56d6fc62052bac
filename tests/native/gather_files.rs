//! Codes in the files that people have them in: saved mails, pages, workbooks and documents.

use data_encoding::BASE64_MIME;
use miniz_oxide::deflate::compress_to_vec;
use mognadskollen::codec::gather::MAX_BYTES;
use mognadskollen::codec::incoming::IncomingError;
use mognadskollen::codec::text_file::{readable, text_of};
use mognadskollen::codec::{FileError, Foreign, response};
use mognadskollen::text::Lang::{En, Sv};

const CODE: &str = "400R-4QA0-0000-0012";
const BARE: &str = "400R4QA000000012";
const OTHER: &str = "61GA-DHFV-NQZZ-ZZ48";

/// The codes in the text of a file.
fn codes(bytes: &[u8]) -> Vec<String> {
    let text = text_of(bytes.to_vec()).unwrap().replace(['\u{a0}', '\u{2011}', '\u{ad}', '\u{200b}'], "-");
    text.lines().flat_map(response::find).map(|found| response::encode(&found)).collect()
}

fn mail(fields: &str, body: &str) -> Vec<u8> {
    let head = "Received: from mail.exempelby.se\r\n by other\r\nFrom: Anna <anna@exempelby.se>\r\nSubject: Svar\r\nMIME-Version: 1.0\r\n";
    format!("{head}{fields}\r\n\r\n{body}").into_bytes()
}

fn base64(text: &str) -> String {
    BASE64_MIME.encode(text.as_bytes())
}

#[test]
fn codes_are_found_in_saved_mails_however_they_are_encoded() {
    let html =
        format!("<html><head><style>p {{ color: red }}</style></head><body><p>Hej åäö</p><p>{CODE}</p></body></html>");
    let both = format!(
        "Förord\r\n--b1\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{}\r\n--b1\r\n\
         Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{}\r\n--b1--\r\n",
        base64(&format!("Hej åäö\r\n{CODE}\r\n")),
        base64(&html),
    );
    let picture = format!(
        "--b0\r\nContent-Type: multipart/alternative; boundary=b1\r\n\r\n{both}\r\n--b0\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b0--"
    );
    for (what, bytes) in [
        (
            "base64",
            mail(
                "Content-Type: text/plain; charset=\"utf-8\"\r\nContent-Transfer-Encoding: base64",
                &base64(&format!("Hej åäö, min kod är\r\n{CODE}\r\nHälsningar")),
            ),
        ),
        (
            "base64 html",
            mail("Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: BASE64", &base64(&html)),
        ),
        (
            "soft break",
            mail(
                "Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable",
                "Hej =C3=A5 400R-4QA0-=\r\n0000-0012 tack",
            ),
        ),
        (
            "soft break with a space",
            mail("Content-Type: text/plain\r\nContent-Transfer-Encoding: Quoted-Printable", "400R-4QA= \n0-0000-0012"),
        ),
        (
            "nbsp",
            mail(
                "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable",
                "400R=C2=A04QA0=C2=A00000=C2=A00012",
            ),
        ),
        (
            "link",
            mail(
                "Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable",
                &format!("https://exempelby.se/#mk=3D{BARE}"),
            ),
        ),
        ("both", mail("Content-Type: multipart/alternative;\r\n boundary=\"b1\"", &both)),
        ("picture", mail("Content-Type: multipart/mixed; boundary=b0", &picture)),
        (
            "html only",
            mail(
                "Content-Type: multipart/alternative; boundary=b1",
                &format!("--b1\nContent-Type: text/html\n\n{html}\n--b1--"),
            ),
        ),
        (
            "plain without it",
            mail(
                "Content-Type: multipart/alternative; boundary=b1",
                &format!("--b1\n\nVisa i webbläsaren\n--b1\nContent-Type: text/html\n\n{html}\n--b1--"),
            ),
        ),
        ("not encoded", mail("Content-Type: text/plain", &format!("Min kod: {CODE}"))),
        (
            "forwarded",
            mail(
                "Content-Type: multipart/mixed; boundary=b2",
                &format!(
                    "--b2\n\nSe nedan\n--b2\nContent-Type: message/rfc822\n\n{}\n--b2--",
                    String::from_utf8(mail(
                        "Content-Type: text/plain\r\nContent-Transfer-Encoding: base64",
                        &base64(CODE)
                    ))
                    .unwrap()
                ),
            ),
        ),
        ("subject", mail("Content-Type: text/plain", "se ämnet")),
    ] {
        let expected: &[&str] = if what == "subject" { &[] } else { &[CODE] };
        assert_eq!(codes(&bytes), expected, "{what}");
        let pasted = readable(String::from_utf8(bytes).unwrap());
        assert_eq!(text_of(pasted.clone().into_bytes()).unwrap(), pasted, "{what}");
    }
    let one = |code: &str| mail("Content-Type: text/plain\r\nContent-Transfer-Encoding: base64", &base64(code));
    let folder = [&b"From - Mon Nov 23\r\n"[..], &one(CODE), b"\r\nFrom - Tue Nov 24\r\n", &one(OTHER)].concat();
    assert_eq!(codes(&folder), [CODE, OTHER]);
    // What begins like a mail, and is none, is read as it is.
    for text in [
        "Från: Anna\nÄmne: Svar\n\n400R-4QA0-0000-0012",
        "From Anna:\n400R-4QA0-0000-0012",
        "Content-Type\n\n400R-4QA0-0000-0012",
    ] {
        assert_eq!(codes(text.as_bytes()), [CODE], "{text}");
    }
}

#[test]
fn codes_are_found_in_pages_with_tags_and_signs_in_them() {
    let page = |body: &str| {
        format!(
            "<!DOCTYPE html>\n<html><head><title>x</title><script>if (1 < 2) {{}}</script></head><body>{body}</body></html>"
        )
    };
    for body in [
        "<p>400R-4QA0-0000-0012</p>",
        "400R-<wbr>4QA0-<wbr/>0000-<b>0012</b>",
        "400R&nbsp;4QA0&nbsp;0000&nbsp;0012",
        "400R&#8209;4QA0&#x2011;0000&#8209;0012",
        "400R&shy;-4QA0-0000-0012".replace("&shy;", "").as_str(),
        "<td>x</td><td>400R-4QA0-0000-0012</td><td>y</td>",
        "<span>400R</span>-<span style='a'>4QA0</span>-0000-0012<!-- 1 > 2 -->.",
        "<a href=\"https://exempelby.se/#mk=400R4QA000000012\">här</a>",
        "<a HREF='https://eur01.safelinks.protection.outlook.com/?url=x%23mk%3D400R4QA000000012&amp;data=1'>https://exempelby.se/#mk=400R4QA000000012</a>",
        "<a href=https://exempelby.se/#mk=400R4QA000000012>400R4QA000000012</a>",
    ] {
        assert_eq!(codes(page(body).as_bytes()), [CODE], "{body}");
    }
    for cut in [
        "400R-4QA0-0000-0012 <",
        "400R-4QA0-0000-0012 <!--",
        "400R-4QA0-0000-0012 <style>",
        "400R-4QA0-0000-0012 &",
        "a < b 400R-4QA0-0000-0012",
    ] {
        assert_eq!(codes(["<html>", cut].concat().as_bytes()), [CODE], "{cut}");
    }
    assert_eq!(codes("a < b & 400R-4QA0-0000-0012 <p>".as_bytes()), [CODE]);
}

/// A ZIP file with these entries.
fn zip(entries: &[(&str, &[u8], bool)]) -> Vec<u8> {
    let (mut all, mut list) = (Vec::new(), Vec::new());
    for (name, bytes, deflated) in entries {
        let packed = if *deflated { compress_to_vec(bytes, 6) } else { bytes.to_vec() };
        let sizes = [packed.len(), bytes.len()].map(|size| u32::try_from(size).unwrap().to_le_bytes()).concat();
        let how = if *deflated { 8_u8 } else { 0 };
        let lengths = [u8::try_from(name.len()).unwrap(), 0, 0, 0];
        let common = [&[20, 0, 0, 0, how, 0, 0, 0, 0, 0, 0, 0, 0, 0][..], &sizes, &lengths].concat();
        let at = u32::try_from(all.len()).unwrap().to_le_bytes();
        list.extend([&b"PK\x01\x02\x14\0"[..], &common, &[0; 10], &at, name.as_bytes()].concat());
        all.extend([&b"PK\x03\x04"[..], &common, name.as_bytes(), &packed].concat());
    }
    let count = u16::try_from(entries.len()).unwrap().to_le_bytes();
    let [size, at] = [list.len(), all.len()].map(|size| u32::try_from(size).unwrap().to_le_bytes());
    [&all[..], &list, b"PK\x05\x06\0\0\0\0", &count, &count, &size, &at, &[0, 0]].concat()
}

#[test]
fn codes_are_found_in_workbooks_and_documents() {
    let shared = format!(
        "<?xml version=\"1.0\"?><sst><si><t>Kod</t></si><si><t>{CODE}</t></si><si><r><t>61GA-DHFV</t></r><r><rPr><b/></rPr><t>-NQZZ-ZZ48</t></r></si></sst>"
    );
    let inline = format!(
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{CODE}</t></is></c><c r=\"B1\"><v>1</v></c></row></sheetData></worksheet>"
    );
    let word = "<w:document><w:p><w:r><w:t>400R-4QA0</w:t></w:r><w:r><w:t>-0000-0012</w:t></w:r></w:p><w:p><w:r><w:t>x</w:t></w:r></w:p></w:document>";
    let open =
        "<office:text><text:p>400R-4QA0<text:span>-0000-0012</text:span></text:p><text:p>x</text:p></office:text>";
    let sheet = b"<worksheet/>";
    for deflated in [true, false] {
        let both = zip(&[
            ("[Content_Types].xml", b"<x/>", true),
            ("xl/sharedStrings.xml", shared.as_bytes(), deflated),
            ("xl/worksheets/sheet1.xml", sheet, true),
        ]);
        assert_eq!(codes(&both), [CODE, OTHER]);
        assert_eq!(codes(&zip(&[("xl/worksheets/sheet1.xml", inline.as_bytes(), deflated)])), [CODE]);
        assert_eq!(codes(&zip(&[("word/document.xml", word.as_bytes(), deflated)])), [CODE]);
        assert_eq!(
            codes(&zip(&[("content.xml", open.as_bytes(), deflated), ("meta.xml", CODE.as_bytes(), deflated)])),
            [CODE]
        );
    }
}

#[test]
fn what_is_not_read_is_told_by_its_kind() {
    let compound = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        [&b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0"[..], &name, &[0; 9]].concat()
    };
    for (bytes, kind, says) in [
        (compound("__substg1.0_1000001F"), Foreign::Mail, ".eml"),
        (compound("Workbook"), Foreign::Workbook, "CSV"),
        (compound("EncryptedPackage"), Foreign::Workbook, "CSV"),
        (compound("WordDocument"), Foreign::Document, "klistra in"),
        (b"%PDF-1.7\n\0".to_vec(), Foreign::Document, "klistra in"),
        (b"PK\x03\x04\0\0".to_vec(), Foreign::Document, "klistra in"),
        (zip(&[("readme.txt", CODE.as_bytes(), true)]), Foreign::Document, "klistra in"),
        (zip(&[("content.xml", &[7; 40], false)])[..60].to_vec(), Foreign::Document, "klistra in"),
    ] {
        let error = FileError::Foreign(kind);
        assert_eq!(text_of(bytes), Err(error.clone()));
        let told = Sv.not_opened(&IncomingError::File(error.clone()));
        assert!(told.contains(says) && told != En.not_opened(&IncomingError::File(error)), "{told}");
    }
}

#[test]
fn nothing_is_unpacked_beyond_what_is_read() {
    let bomb = zip(&[("content.xml", &vec![b' '; MAX_BYTES + 1], true)]);
    assert!(bomb.len() < 100_000);
    assert_eq!(text_of(bomb), Err(FileError::TooLong { max: MAX_BYTES }));
    let half = vec![b' '; MAX_BYTES / 2 + 1];
    let two = zip(&[("content.xml", &half, true), ("word/document.xml", &half, true)]);
    assert_eq!(text_of(two), Err(FileError::TooLong { max: MAX_BYTES }));
}

#[test]
fn no_damage_to_a_file_stops_the_program() {
    let shared = format!("<sst><si><t>{CODE}</t></si></sst>");
    let book = zip(&[("xl/sharedStrings.xml", shared.as_bytes(), true), ("xl/worksheets/sheet1.xml", b"<c/>", false)]);
    let letter = mail(
        "Content-Type: multipart/mixed; boundary=b",
        "--b\nContent-Type: text/html\n\n<a href='#mk=x'>&#x;=\n--b--",
    );
    for whole in [book, letter] {
        for place in 0..whole.len() {
            drop(text_of(whole[..place].to_vec()));
            for byte in [0, 0xff, b'=', b'<', b'&', b'\n'] {
                let mut damaged = whole.clone();
                damaged[place] = byte;
                drop(text_of(damaged));
            }
        }
    }
    for part in [
        "<", "<a href=", "&", "&#", "<style>", "<!--", "--b\n", "=\n", "From x\n", "\nFrom ", "a:b\n", "</style",
        " x\n", "h", "<p>",
    ] {
        for head in [
            "",
            "<html>",
            "From \n",
            "Content-Type: multipart/mixed; boundary=b\n\n",
            "MIME-Version: 1\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n",
        ] {
            drop(text_of([head, &part.repeat(100_000 / part.len())].concat().into_bytes()));
        }
    }
}
