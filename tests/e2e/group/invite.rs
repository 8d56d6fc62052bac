//! What a group is asked, and how it is invited.

use super::{GATHER, column, tag, units};
use crate::engines;
use crate::page::Page;
use crate::target::Target;
use mognadskollen::codec::invitation;
use mognadskollen::model::invitation::Roles;
use mognadskollen::model::{Invitation, Response, Role};

/// What there is to answer about oneself.
const ASKS: &str = "Vad får de som svarar uppge?";

impl Page {
    /// From the first screen to a new invitation.
    async fn new_invitation(&self) {
        self.begin().await;
        self.step_button("Grupp").click().await;
        self.focus_on_heading("Grupper").await;
        self.button("Ny grupp").click().await;
        self.focus_on_heading("Bjud in en grupp").await;
    }

    fn role_asked<'a>(&'a self, role: &str) -> Target<'a> {
        self.role("checkbox", role).within(&self.css("fieldset").named("Roller att välja mellan"))
    }

    /// Puts lines in the field for several units, and adds them.
    async fn add_units(&self, lines: &str) {
        let fold = self.css("summary").with("Lägg till flera, en per rad");
        if self.field("Lägg till flera, en per rad").count().await == 0 {
            fold.click().await;
        }
        self.field("Lägg till flera, en per rad").focus().await;
        self.insert(lines).await;
        self.button("Lägg till raderna").click().await;
    }

    /// The units there are, by their names.
    async fn units_written(&self) -> Vec<String> {
        let all = self.css(".units input").all().await;
        all.iter().map(|field| field["value"].as_str().unwrap_or_default().to_owned()).collect()
    }

    /// What is wrong, one by one.
    async fn said_wrong(&self) -> Vec<String> {
        let all = self.css("[role=alert] li").all().await;
        all.iter().map(|item| item["text"].as_str().unwrap_or_default().to_owned()).collect()
    }

    /// Waits until exactly this is said to be wrong.
    async fn is_wrong(&self, wrong: &[&str]) {
        let last = std::cell::RefCell::new(Vec::new());
        let what = || format!("{wrong:?} to be told; it is {:?}", last.borrow());
        self.wait_for(what, async || {
            last.replace(self.said_wrong().await);
            (*last.borrow() == wrong).then_some(())
        })
        .await;
        self.focus_is_kept("what is wrong").await;
    }
}

engines! {
    /// A leader writes an invitation, and hands it out as a link, in a mail and as an element for a page.
    async fn is_made(page) {
        page.new_invitation().await;
        page.field("Gruppens namn").fill("Vård & omsorg, \"våren\" 2027").await;
        page.radio(ASKS, "Både roll och enhet").click().await;
        for role in ["Förtroendevald", "Extern samarbetspartner", "Annan"] {
            page.role_asked(role).click().await;
        }
        page.field("Enhet 1").fill("Hemtjänst").await;
        page.button("Lägg till enhet").click().await;
        page.field("Enhet 2").fill("  Särskilt boende ").await;
        page.add_units("Daglig verksamhet\n\n  LSS \n").await;
        assert_eq!(page.units_written().await, ["Hemtjänst", "  Särskilt boende ", "Daglig verksamhet", "LSS"]);
        page.button("Ta bort: Enhet 3").click().await;
        page.role("checkbox", "Fråga också om målbild Då tar det omkring fem minuter i stället för tre.").click().await;
        page.retype(&page.field("Minsta grupp som visas"), "7").await;
        page.field("Hur svaret lämnas in").fill("Klistra in koden i enkäten.").await;
        page.role("checkbox", "Jag vill fråga om båda").click().await;
        page.button("Skapa inbjudan").click().await;
        page.focus_on_heading("Bjud in en grupp").await;
        page.hears("Inbjudan är klar.").await;
        let roles = [Role::Executive, Role::Manager, Role::Staff, Role::Digital];
        let mut asked = units(&["Hemtjänst", "Särskilt boende", "Daglig verksamhet", "LSS"]);
        asked.remove(2);
        let expected = Invitation {
            title: "Vård & omsorg, \"våren\" 2027".to_owned(),
            units: asked,
            roles: roles.into_iter().fold(Roles::default(), Roles::toggled),
            targets: true,
            min_group: 7,
            hand_in: "Klistra in koden i enkäten.".to_owned(),
        };
        let link = page.field("Länk till inbjudan").value().await;
        let (address, payload) = link.split_once("#mk=").expect("a link of ours");
        assert_eq!(address, format!("{}/", page.site().origin()));
        assert_eq!(invitation::decode(payload), Ok(expected.clone()));
        let element = page.field("Kod för sidan").value().await;
        assert_eq!(element, format!("<mognads-kollen view=\"self\" invite=\"{payload}\"></mognads-kollen>"));
        let mail = page.field("Text att mejla").value().await;
        for part in [link.as_str(), "Vård & omsorg, \"våren\" 2027", "Klistra in koden i enkäten.", "omkring fem minuter"] {
            assert!(mail.contains(part), "{part:?} is not in {mail:?}");
        }
        page.role("img", "QR-kod som öppnar inbjudan").seen().await;
        let kept = page.group_kept().await;
        assert_eq!((kept.invitation, kept.issued.tags, kept.issued.last_unit), (expected.clone(), vec![tag(&expected)], 4));
        page.assert_fits().await;
    }
}

engines! {
    in [firefox]
    /// What is missing is said all at once, and nothing is kept until it is there.
    async fn says_what_is_missing(page) {
        page.new_invitation().await;
        page.button("Skapa inbjudan").click().await;
        page.is_wrong(&["Ge gruppen ett namn."]).await;
        page.radio(ASKS, "Både roll och enhet").click().await;
        page.field("Enhet 1").seen().await;
        let roles = ["Förtroendevald", "Kommunledning och förvaltningschefer", "Chef", "Medarbetare", "IT och digitalisering",
            "Extern samarbetspartner", "Annan"];
        for role in roles {
            page.role_asked(role).click().await;
        }
        page.retype(&page.field("Minsta grupp som visas"), "2").await;
        page.field("Gruppens namn").fill("   ").await;
        page.button("Skapa inbjudan").click().await;
        page.is_wrong(&[
            "Ge gruppen ett namn.",
            "Välj minst en roll, eller fråga inte om roll.",
            "Lägg till minst en enhet, eller fråga inte om enhet.",
            "Bekräfta att du vill fråga om både roll och enhet.",
            "Skriv ett tal mellan 3 och 50 som minsta grupp.",
        ]).await;
        page.assert_accessible("an invitation that is not complete").await;
        page.field("Gruppens namn").fill("Skolan").await;
        page.radio(ASKS, "Sin enhet").click().await;
        page.retype(&page.field("Minsta grupp som visas"), "51").await;
        page.add_units("Norr\nSöder\nNorr").await;
        page.button("Skapa inbjudan").click().await;
        page.is_wrong(&["Två enheter heter Norr. Ge dem olika namn.", "Skriv ett tal mellan 3 och 50 som minsta grupp."])
            .await;
        page.retype(&page.field("Minsta grupp som visas"), "3").await;
        page.field("Enhet 3").fill("Öster").await;
        assert!(page.local_storage().await.is_empty(), "nothing is kept of what is being written");
        page.button("Skapa inbjudan").click().await;
        page.hears("Inbjudan är klar.").await;
        let kept = page.group_kept().await;
        assert!(kept.invitation.roles.is_empty());
        assert_eq!(kept.invitation.min_group, 3);
        let names: Vec<_> = kept.invitation.units.iter().map(|unit| unit.name.as_str()).collect();
        assert_eq!(names, ["Norr", "Söder", "Öster"]);
    }
}

engines! {
    in [chromium]
    /// What is written can be left, and a changed invitation goes on counting answers to the one before.
    async fn is_changed(page) {
        page.new_invitation().await;
        page.field("Gruppens namn").fill("Bort").await;
        page.button("Avbryt").click().await;
        page.focus_on_heading("Grupper").await;
        assert!(page.local_storage().await.is_empty());
        page.button("Ny grupp").click().await;
        page.focus_on_heading("Bjud in en grupp").await;
        assert_eq!(page.field("Gruppens namn").value().await, "");
        page.field("Gruppens namn").fill("Skolan").await;
        page.radio(ASKS, "Sin enhet").click().await;
        page.add_units("Norr\nSöder").await;
        page.button("Skapa inbjudan").click().await;
        page.hears("Inbjudan är klar.").await;
        let first = page.group_kept().await.invitation;
        page.button("Ändra inbjudan").click().await;
        page.focus_on_heading("Ändra inbjudan").await;
        page.field("Gruppens namn").fill("Annat").await;
        page.button("Avbryt").click().await;
        page.focus_on_heading("Bjud in en grupp").await;
        assert_eq!(page.group_kept().await.invitation, first);
        page.button("Ändra inbjudan").click().await;
        page.focus_on_heading("Ändra inbjudan").await;
        assert_eq!(page.field("Gruppens namn").value().await, "Skolan");
        page.button("Ta bort: Enhet 2").click().await;
        page.button("Lägg till enhet").click().await;
        page.field("Enhet 2").fill("Öster").await;
        page.field("Enhet 1").fill("Nord").await;
        page.button("Spara ändringarna").click().await;
        page.hears("Inbjudan är ändrad. Den förra länken fungerar fortfarande, och svar från båda räknas.").await;
        let kept = page.group_kept().await;
        let numbers: Vec<_> = kept.invitation.units.iter().map(|unit| (unit.number, unit.name.as_str())).collect();
        assert_eq!(numbers, [(1, "Nord"), (3, "Öster")], "a number is never given to another unit");
        assert_eq!(kept.issued.last_unit, 3);
        assert_eq!(kept.issued.tags, [tag(&first), tag(&kept.invitation)]);
        let answer = |group, nonce| Response { unit: 1, group, nonce, ..Response::default() };
        let both = [answer(tag(&first), 1), answer(tag(&kept.invitation), 2)];
        page.button("Samla in svaren").click().await;
        page.focus_on_heading(GATHER).await;
        page.paste(&column(&both)).await;
        page.brings("2 nya svar.").await;
        assert_eq!(page.group_kept().await.answers, both);
    }
}

engines! {
    in [webkit]
    /// Where the units make the link too long, that is said, and the element is there to take.
    async fn is_too_long_for_a_link(page) {
        page.new_invitation().await;
        page.field("Gruppens namn").fill("Hela kommunen").await;
        page.radio(ASKS, "Sin enhet").click().await;
        let lines: Vec<String> = (1..=30).map(|number| format!("{number} {}", "Förskola ".repeat(12).trim())).collect();
        page.add_units(&lines.join("\n")).await;
        page.button("Skapa inbjudan").click().await;
        page.hears("Inbjudan är klar.").await;
        page.sees("Inbjudan är för lång för en länk").await;
        assert_eq!(page.field("Länk till inbjudan").count().await, 0);
        let element = page.field("Kod för sidan").value().await;
        let payload = element.split('"').nth(3).expect("a payload");
        assert_eq!(invitation::decode(payload).expect("an invitation").units.len(), 30);
    }
}

engines! {
    /// What is being written is there when one comes back, and goes only when one drops it; that can be taken back.
    async fn is_kept_while_one_looks_elsewhere(page) {
        let units: Vec<String> = (1..=20).map(|unit| format!("Enhet nummer {unit}")).collect();
        page.new_invitation().await;
        page.field("Gruppens namn").fill("Våren 2027").await;
        page.radio(ASKS, "Sin enhet").click().await;
        page.add_units(&units.join("\n")).await;
        page.go("Resultat").await;
        page.step_button("Grupp").click().await;
        page.focus_on_heading("Bjud in en grupp").await;
        assert_eq!(page.units_written().await, units);
        page.button("Avbryt").click().await;
        page.focus_on_heading("Grupper").await;
        page.sees("Utkastet till inbjudan har tagits bort.").await;
        page.button("Ångra").within(&page.css(".bar")).click().await;
        assert_eq!(page.units_written().await, units);
        page.button("Skapa inbjudan").click().await;
        page.sees("Våren 2027").await;

        // Beside another group, and while that one's invitation is changed.
        page.button("Ändra inbjudan").click().await;
        page.field("Gruppens namn").fill("Hösten 2027").await;
        page.button("Alla grupper").click().await;
        page.button("Ny grupp").click().await;
        let name = page.field("Gruppens namn");
        name.fill("Förvaltningen").await;
        page.wait_until("the name to be written", async || name.value().await == "Förvaltningen").await;
        page.button("Alla grupper").click().await;
        page.sees("Utkast till inbjudan").await;
        page.button("Öppna: Våren 2027").click().await;
        assert_eq!(page.field("Gruppens namn").value().await, "Hösten 2027");
        page.button("Alla grupper").click().await;
        page.button("Ny grupp").click().await;
        assert_eq!(page.field("Gruppens namn").value().await, "Förvaltningen");
        page.assert_accessible("an invitation beside others").await;
    }
}
