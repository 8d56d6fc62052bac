//! Answers are taken in, told, counted and kept.

use super::{GATHER, PASTE, answers, asking, column, group};
use crate::engine::Engine;
use crate::engines;
use crate::page::Page;
use crate::sharing::Folder;
use mognadskollen::codec::{file, response};
use mognadskollen::model::{Area, Grade, Group, GroupId, Response, Role};
use serde_json::json;
use std::path::Path;
use thirtyfour::Key;

/// Forty answers to the invitation.
fn forty() -> Vec<Response> {
    answers(&asking(), &[(Role::Executive, 10), (Role::Manager, 10), (Role::Staff, 20)], 1)
}

/// A group with some answers in it.
fn with(answers: &[Response]) -> Group {
    Group { answers: answers.to_vec(), ..group(asking()) }
}

impl Page {
    /// Copies a text from elsewhere in the page and pastes it in the field for answers, with the keyboard.
    async fn paste_by_hand(&self, text: &str) {
        self.step(format!("copy and paste {} characters", text.len()));
        let field = "const field = document.createElement('textarea');
            field.id = 'elsewhere'; field.value = arguments[0]; document.body.append(field); field.focus(); field.select();";
        self.js(field, json!([text])).await;
        self.keys(&[Key::Control.into(), 'c']).await;
        self.js("document.querySelector('#elsewhere').remove()", json!([])).await;
        self.field(PASTE).focus().await;
        self.keys(&[Key::Control.into(), 'v']).await;
    }

    /// Waits until so many answers are kept.
    async fn keeps_answers(&self, count: usize) {
        self.wait_until(&format!("{count} answers to be kept"), async || {
            self.group_kept().await.answers.len() == count
        })
        .await;
    }

    async fn undo_in(&self, css: &str) {
        self.button("Ångra").within(&self.css(css)).click().await;
    }
}

engines! {
    /// Of a long text, all codes are found and the rest is told, with the lines of what could not be read.
    async fn a_pasted_text_is_told(page) {
        let all = forty();
        let other = answers(&mognadskollen::model::Invitation { title: "En annan".into(), ..asking() }, &[(Role::Staff, 3)], 9);
        page.to_gathering(&with(&all[..2])).await;
        page.sees("2 har svarat").await;
        let mut lines = vec!["Från: Åsa Öberg".to_owned(), String::new(), "Hej! Här är min kod:".to_owned()];
        lines.extend(all[..39].iter().map(response::encode));
        lines.extend(other.iter().map(|answer| format!("> {}", response::encode(answer))));
        let code = response::encode(&all[39]);
        let (but_last, last) = code.split_at(code.len() - 1);
        let broken = format!("{but_last}{}", if last == "7" { "8" } else { "7" });
        lines.push(broken.clone());
        page.paste_by_hand(&lines.join("\n")).await;
        page.brings("37 nya svar, 2 fanns redan, 1 gick inte att läsa, 3 hör till en annan grupp.").await;
        page.sees(&format!("Rad 46: {broken} – stämmer inte: något tecken är fel")).await;
        assert_eq!(page.field(PASTE).value().await, "", "what is pasted does not get into the field");
        page.sees("39 har svarat").await;
        page.hears("37 nya svar").await;
        assert_eq!(page.group_kept().await.answers, all[..39]);
        page.assert_fits().await;
        // Undone, and done again.
        page.undo_in(".brought").await;
        page.sees("2 har svarat").await;
        page.keeps_answers(2).await;
        page.button("Gör om").click().await;
        page.keeps_answers(39).await;
        page.retype(&page.field("Hur många har tillfrågats?"), "60").await;
        page.press(Key::Tab).await;
        page.sees("39 av 60 har svarat").await;
        page.open_group().await;
        page.focus_on_heading(GATHER).await;
        page.sees("39 av 60 har svarat").await;
        assert_eq!(page.group_kept().await.answers, all[..39]);
    }
}

engines! {
    in [firefox]
    /// What is typed is read when one asks for it; of a single code it is told what is wrong with it.
    async fn what_is_typed_is_read(page) {
        let all = forty();
        page.to_gathering(&with(&[])).await;
        page.sees("Inga svar än.").await;
        let code = response::encode(&all[0]);
        page.field(PASTE).fill(&code.to_lowercase()).await;
        page.button("Lägg till svaren").click_twice("mouse").await;
        page.brings("1 nytt svar.").await;
        page.wait_until("an empty field", async || page.field(PASTE).value().await.is_empty()).await;
        page.field(PASTE).fill(&format!("{}U", &code[..code.len() - 1])).await;
        page.button("Lägg till svaren").click().await;
        page.brings("0 nya svar, 1 gick inte att läsa.").await;
        page.sees("tecken 20 (U) finns inte i svarskoder").await;
        page.field(PASTE).fill("4711").await;
        page.button("Lägg till svaren").click().await;
        page.wait_until("its length to be told", async || page.told().await.contains("Inget har ändrats.")).await;
        page.field(PASTE).fill("hej").await;
        page.button("Lägg till svaren").click().await;
        page.brings("Det finns inga svarskoder i texten. En kod ser ut så här: 400R-4QA0-0000-0012.").await;
        page.sees("1 har svarat").await;
        page.retype(&page.field("Hur många har tillfrågats?"), "tre").await;
        page.press(Key::Tab).await;
        page.sees("Skriv ett helt tal, högst 1 000 000.").await;
        page.assert_accessible("a number that is none").await;
        page.retype(&page.field("Hur många har tillfrågats?"), "3").await;
        page.press(Key::Tab).await;
        page.sees("1 av 3 har svarat").await;
    }
}

engines! {
    /// Files with text in them, chosen or dropped, several at once, and beside them a file of ours with a group.
    async fn files_are_read(page) {
        let all = forty();
        let folder = Folder::new(page);
        let text = folder.file("mejl.txt", &format!("Hej!\r\n{}\r\n", column(&all[..5]).replace('\n', "\r\n")));
        let table = all[3..12].iter().map(|answer| format!("2027-03-01;\"{}\";ja", response::encode(answer)));
        let table = folder.file("svar.csv", &format!("\u{feff}Tid;Kod;Klar\n{}", table.collect::<Vec<_>>().join("\n")));
        page.to_gathering(&with(&[])).await;
        let both = format!("{}\n{}", text.display(), table.display());
        crate::sharing::choose_file(page, Path::new(&both)).await;
        page.brings("12 nya svar, 2 fanns redan.").await;
        assert_eq!(page.group_kept().await.answers, all[..12]);
        let fuller = file::encode_all(&[], &[with(&all[..20])]);
        page.drop_files(&[("rest.txt", &column(&all[20..30])), ("grupp.json", &fuller)]).await;
        page.brings("10 nya svar.").await;
        page.keeps_answers(30).await;
        page.sees("30 har svarat").await;
        let newcomer = Group { id: GroupId::from_random(8), ..with(&all[..3]) };
        page.drop_files(&[("ny.json", &file::encode_all(&[], &[newcomer]))]).await;
        page.hears("har lagts till med 3 svar.").await;
        page.drop_files(&[("bild.txt", "\0\u{1}\u{2}"), ("kod.txt", &column(&all[30..31]))]).await;
        page.hears("1 nytt svar.").await;
        page.hears("bild.txt").await;
    }
}

engines! {
    in [chromium]
    /// Answers from an ordinary self-check belong to no group; they are taken in where the leader says so.
    async fn answers_without_invitation_are_offered(page) {
        let strays: Vec<Response> = forty()[..4].iter().map(|answer| Response { group: 0, ..answer.clone() }).collect();
        page.to_gathering(&with(&[])).await;
        page.paste(&column(&strays)).await;
        page.sees("4 svar kommer inte från någon inbjudan.").await;
        page.assert_accessible("answers without an invitation").await;
        page.sees("Inga svar än.").await;
        // They wait, whatever else is done.
        page.button("Lägg till svaren").click().await;
        page.paste(&column(&forty()[10..12])).await;
        page.brings("2 nya svar.").await;
        page.sees("4 svar kommer inte från någon inbjudan.").await;
        page.button("Lägg till svaren").click().await;
        page.brings("2 nya svar.").await;
        page.button("Ta med dem").click().await;
        page.brings("4 nya svar.").await;
        page.focus_is_kept("Ta med dem").await;
        page.keeps_answers(6).await;
        page.undo_in(".brought").await;
        page.sees("2 har svarat").await;
        page.keeps_answers(2).await;
        page.sees("4 svar kommer inte från någon inbjudan.").await;
    }
}

engines! {
    /// Who corrects an answer counts once, and whoever gathers says which answer holds.
    async fn corrected_answers_are_asked_about(page) {
        let all = forty();
        let corrected: Vec<Response> = all[..2]
            .iter()
            .map(|answer| {
                let mut corrected = answer.clone();
                *corrected.now.get_mut(Area::Storage) = Grade::Irrelevant;
                corrected
            })
            .collect();
        page.to_gathering(&with(&all[..3])).await;
        page.paste(&column(&corrected)).await;
        page.brings("0 nya svar, 2 rättar tidigare svar.").await;
        page.sees("3 har svarat").await;
        page.sees("2 saknas.").await;
        page.sees("2 personer har lämnat in mer än ett svar och räknas en gång var. Vilka svar gäller?").await;
        page.assert_accessible("corrected answers").await;
        page.assert_fits().await;
        let earlier = format!("Det här gäller: {}", response::encode(&all[1]));
        page.button(&earlier).click().await;
        page.hears("Ditt val är sparat.").await;
        page.sees("En person har lämnat in mer än ett svar och räknas en gång. Vilket svar gäller?").await;
        page.wait_until("the choice to be kept", async || page.group_kept().await.replaced == corrected[1..]).await;
        page.css("#undo-bar").click().await;
        page.sees("2 personer har lämnat in mer än ett svar").await;
        page.button("Det senaste gäller för alla").click().await;
        page.css("#corrected").gone().await;
        page.wait_until("the choice to be kept", async || page.group_kept().await.replaced == all[..2]).await;
        page.sees("3 har svarat").await;
    }
}

engines! {
    in [chromium]
    /// A saved mail is read as what was written in it.
    async fn a_saved_mail_is_read(page) {
        let all = forty();
        page.to_gathering(&with(&[])).await;
        let body = data_encoding::BASE64_MIME.encode(format!("Hej åäö\r\n{}\r\n", column(&all[..3])).as_bytes());
        let head = "From: Anna\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n";
        page.drop_files(&[("svar.eml", &format!("{head}\r\n{body}"))]).await;
        page.brings("3 nya svar.").await;
        page.drop_files(&[("svar.pdf", "%PDF-1.7")]).await;
        page.hears("svar.pdf").await;
        page.hears("Kopiera texten i dokumentet och klistra in den.").await;
    }
}

engines! {
    in [webkit]
    /// One answer is found by the beginning of its code, removed, and put back where it was.
    async fn one_is_removed(page) {
        let all = forty();
        page.to_gathering(&with(&all)).await;
        page.css("summary").with("Alla svar").click().await;
        page.wait_until("twenty codes", async || page.css(".codes li").count().await == 20).await;
        let mut codes: Vec<String> = all.iter().map(response::encode).collect();
        codes.sort();
        let listed = async || -> Vec<String> {
            let items = page.css(".codes code").all().await;
            items.iter().map(|item| item["text"].as_str().unwrap_or_default().to_owned()).collect()
        };
        assert_eq!(listed().await, codes[..20]);
        page.button("Visa fler").click().await;
        page.wait_until("all codes", async || listed().await == codes).await;
        page.assert_accessible("the list of answers").await;
        let gone = response::encode(&all[17]);
        page.field("Sök en kod").fill(&gone.to_lowercase()).await;
        page.wait_until("one code", async || listed().await == [gone.clone()]).await;
        page.button(&format!("Ta bort svaret: {gone}")).click().await;
        page.hears(&format!("Svaret {gone} har tagits bort.")).await;
        page.keeps_answers(39).await;
        page.sees("39 har svarat").await;
        page.undo_in(".bar").await;
        page.keeps_answers(40).await;
        assert_eq!(page.group_kept().await.answers, all);
        page.field("Sök en kod").fill(&gone[..6]).await;
        let such: Vec<String> = codes.iter().filter(|code| code.starts_with(&gone[..6])).cloned().collect();
        page.wait_until("those that begin so", async || listed().await == such).await;
    }
}

engines! {
    in [firefox, chromium]
    /// Two tabs gather for one group: neither loses what the other took in.
    async fn two_tabs_gather(page) {
        let all = forty();
        page.to_gathering(&with(&all[..1])).await;
        let (one, other) = page.new_tab().await;
        page.open_group().await;
        page.paste(&column(&all[1..5])).await;
        page.brings("4 nya svar.").await;
        page.switch(&one).await;
        page.sees("5 har svarat").await;
        page.paste(&column(&all[3..9])).await;
        page.brings("4 nya svar, 2 fanns redan.").await;
        page.keeps_answers(9).await;
        page.switch(&other).await;
        page.sees("9 har svarat").await;
        page.undo_in(".foot").await;
        page.sees("5 har svarat").await;
        page.keeps_answers(5).await;
        assert_eq!(page.group_kept().await.answers, [&all[..1], &all[5..9]].concat());
    }
}

engines! {
    in [chromium, webkit]
    /// However long what is pasted is, it never gets into the field, and reading it can be stopped.
    async fn a_huge_text_is_read_beside_the_field(page) {
        let all = forty();
        page.to_gathering(&with(&[])).await;
        let filler = "Det är inget särskilt med den här raden.\n".repeat(50_000);
        let watch = "window.longest = 0;
            const field = mk.find({ css: '#paste' })[0];
            const look = () => { window.longest = Math.max(window.longest, field.value.length); requestAnimationFrame(look); };
            field.addEventListener('input', look); look();";
        page.mk(watch, json!([])).await;
        if page.engine == Engine::Chromium {
            page.paste_by_hand(&[filler.as_str(), &column(&all)].concat()).await;
        } else {
            page.paste(&[filler.as_str(), &column(&all)].concat()).await;
        }
        page.brings("40 nya svar.").await;
        assert_eq!(page.js("return window.longest", json!([])).await, json!(0));
        page.keeps_answers(40).await;
        // Pasted and stopped in one turn, before there is time for more of it.
        let script = "const clipboardData = new DataTransfer();
            clipboardData.setData('text/plain', args[0]);
            const event = { clipboardData, bubbles: true, cancelable: true, composed: true };
            el.dispatchEvent(new ClipboardEvent('paste', event));
            el.getRootNode().querySelector('.reading button').click();";
        page.field(PASTE).js(script, json!([filler])).await;
        page.hears("Läsningen avbröts. Inget har lagts till.").await;
        page.focus_is_kept("stopping").await;
        page.css("progress").gone().await;
    }
}
