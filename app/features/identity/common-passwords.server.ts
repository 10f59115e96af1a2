/**
 * What people choose first when a rule asks for a capital, a digit and a special character. Only passwords that some
 * rule of the portal would let through; compared without regard to capitals, so each stands here once. Texts that
 * merely show a rule at its shortest ("Aa1!aa") are no one's habit and aren't here.
 */
const LISTS = {
  english: `
    Password1! Password12! Password123! Password1234! Password!1 Password1. Password1? Password1@ Password1# Password1$
    Password01! Password2! Password2024! Password2025! Password2026! Password@1 Password@12 Password@123 Password#1
    Password! Password!! Password. Password123. Password123# P@ssword1 P@ssword1! P@ssword12 P@ssword123 P@ssword P@ssw0rd
    P@ssw0rd! P@ssw0rd1 P@ssw0rd12 P@ssw0rd123 P@ssw0rd1! Passw0rd! Passw0rd1! Passw0rd. Passw0rd123! Pa$$word1 Pa$$word
    Pa$$w0rd Pa$$w0rd! Pa$$w0rd1 Pass123! Pass1234! Pass@123 Pass@1234 Pass#123 Passw0rd@123 Welcome1! Welcome12!
    Welcome123! Welcome@1 Welcome@123 Welcome1. Welcome2024! Welcome2025! Welcome2026! Admin1! Admin12! Admin123!
    Admin1234! Admin@1 Admin@12 Admin@123 Admin@1234 Admin#123 Adm1n! Administrator1! Root123! Root@123 Test12!
    Test123! Test1234! Test@123 Test@1234 Testing1! Testing123! User123! User@123 Guest1! Guest123! Login1! Login123!
    Letmein1! Letmein123! Letmein! Changeme1! Changeme123! Changeme! Secret1! Secret123! Iloveyou1! Iloveyou! Iloveyou2!
    Sunshine1! Sunshine! Princess1! Princess! Dragon1! Dragon123! Monkey1! Monkey123! Football1! Football! Baseball1!
    Superman1! Batman1! Batman123! Shadow1! Master1! Master123! Michael1! Jordan23! Charlie1! Hello1! Hello123! Hello@123
    Summer1! Summer123! Summer2024! Summer2025! Summer2026! Winter1! Winter123! Winter2024! Winter2025! Winter2026!
    Spring1! Spring2025! Spring2026! Autumn1! Autumn2025! Autumn2026! Monday1! Friday1! January1! October1! Liverpool1!
    Liverpool! Arsenal1! Chelsea1! Starwars1! Pokemon1! Google1! Google123! Computer1! Internet1! Whatever1! Freedom1!
    Trustno1! Killer1! Cookie1! Flower1! Chocolate1! Cheese1! Samsung1! Home123! Temp123! Temp1234! Default1! Demo123!`,
  keyboard: `
    Qwerty1! Qwerty12! Qwerty123! Qwerty1234! Qwerty12345! Qwerty!1 Qwerty!! Qwertyuiop! Qwertyuiop1! Qwerty@1
    Qwerty@123 Qwerty#1 Qwerty#123 Qwertz1! Qwertz123! Azerty1! Azerty123! Asdf1! Asdf12! Asdf123! Asdf1234! Asdf@123
    Asdfgh1! Asdfghjkl1! Asdfghjkl! Asdfghjklö1! Zxcvbnm1! Zxcvbnm! Zxcvbn1! Zaq12wsx! Zaq1@wsx Zaq!2wsx 1qaz@WSX
    1qaz!QAZ !QAZ2wsx !QAZ1qaz Q1w2e3r4! Q1w2e3! Q1w2e3r4t5! Qwe123! Qwe@123
    Qweasd1! Qweasd123! Qaz123! Qazwsx1! Qazwsx123! Abc123! Abc1234! Abc12345! Abc@123 Abc@1234 Abc#123 Abc123. Abc123!!
    Abcd123! Abcd1234! Abcd@123 Abcd@1234 Aa123456! Aa12345!
    Aa1234! Aa123! Aa12345678! Aa@12345 Aa@123456 Aa123456. Aa123456@ A123456! A1234567! A1b2c3! A1b2c3d4!
    Aaa111! Aaa123! Aaaa1111! Aa1111! Aa!123 Xxx123! 123456Aa! 12345678Aa!
    123Abc! 1234Abcd! 123Qwe! 123456Qwe! 12345Qwert! 111111Aa!`,
  finnish: `
    Salasana1! Salasana12! Salasana123! Salasana1234! Salasana1. Salasana1? Salasana1# Salasana1@ Salasana! Salasana!!
    Salasana. Salasana!1 Salasana@1 Salasana@123 Salasana01! Salasana2! Salasana2024! Salasana2025! Salasana2026!
    Sal@sana1 S@lasana1 Salas4na! Uusisalasana1! Salainen1! Salainen123! Kissa12! Kissa123! Kissa1234! Kissa2!
    Koira12! Koira123! Koira1234! Kissakoira1! Hauva1! Hauva123! Perkele1! Perkele123! Perkele! Perkele666!
    Saatana1! Saatana666! Vittu1! Vittu123! Suomi1! Suomi12! Suomi123! Suomi1917! Suomi100! Suomi2025! Suomi2026!
    Helsinki1! Helsinki12! Helsinki123! Helsinki! Helsinki1. Helsinki2024! Helsinki2025! Helsinki2026! Espoo1! Espoo123!
    Vantaa1! Vantaa123! Tampere1! Tampere123! Turku1! Turku123! Oulu123! Lahti1! Lahti123! Jyväskylä1! Kuopio1! Kallio1!
    Stadi1! Stadi123! Kesä2024! Kesä2025! Kesä2026! Kesä123! Talvi1! Talvi123! Talvi2025! Talvi2026! Syksy1! Syksy2025!
    Syksy2026! Kevät1! Kevät2025! Kevät2026! Maanantai1! Perjantai1! Joulu1! Joulu123! Joulupukki1! Juhannus1! Jääkiekko1!
    Jokerit1! Jokerit! HIFK1897! Hifk1! Hifk123! Kärpät1! Tappara1! Ilves1! Mansikka1! Mustikka1! Kulta1! Kulta123!
    Rakas1! Rakas123! Rakkaus1! Äiti123! Äiti1! Isi123! Mummo1! Mummo123! Mökki1! Mökki123! Sauna1! Sauna123! Koti123!
    Koti1! Koti1234! Asunto1! Asunto123! Vuokra1! Vuokra123! Vuokralainen1! Moi123! Moikka1! Moikka123! Terve1! Terve123!
    Tervetuloa1! Tervetuloa123! Kahvi1! Kahvi123! Sisu123! Muumi1! Muumi123! Muumipeikko1! Nokia1! Nokia123! Nokia3310!
    Aurinko1! Aurinko123! Enkeli1! Prinsessa1! Hevonen1! Testi12! Testi123! Testi1234! Heka1! Heka123! Asdasd1!
    Lumi123! Metsä1! Järvi1! Käyttäjä1! Tunnus1! Tunnus123! Kirjaudu1!`,
  swedish: `
    Lösenord1! Lösenord12! Lösenord123! Lösenord! Lösenord1. Lösenord1? Lösenord!1 Lösenord2024! Lösenord2025!
    Lösenord2026! Losenord1! Losenord12! Losenord123! Losenord! Hemlig1! Hemlig12! Hemlig123! Hemligt1! Hemligt123!
    Sommar1! Sommar12! Sommar123! Sommar2024! Sommar2025! Sommar2026! Vinter1! Vinter123! Vinter2025! Vinter2026!
    Höst2025! Höst2026! Vår2026! Hösten1! Våren1! Sverige1! Sverige123! Sverige! Stockholm1! Stockholm! Stockholm123!
    Göteborg1! Göteborg! Malmö1! Malmö123! Uppsala1! Helsingfors1! Helsingfors! Esbo123! Vanda1! Åbo123! Vasa123!
    Välkommen1! Välkommen123! Välkommen! Hej123! Hej1234! Hejsan1! Hejsan12! Hejsan123! Hejhej1! Hejhej123! Tjena1!
    Tjena123! Älskling1! Älskardig1! Kärlek1! Kärlek123! Katten1! Katten123! Hunden1! Hunden123! Hästen1! Fotboll1!
    Fotboll123! Fotboll! Hammarby1! Djurgården1! Ishockey1! Blomma1! Blomma123! Solsken1! Mamma1! Mamma123! Pappa1!
    Pappa123! Mormor1! Banan1! Banan123! Kaffe1! Kaffe123! Bulle1! Bullen1! Fisken1! Måndag1! Fredag1! Fredag13! Julafton1!
    Midsommar1! Midsommar! Bostad1! Bostad123! Hyresgäst1! Hemma1! Hemma123! Lägenhet1! Datorn1! Qwertyå1!
    Pippi1! Pippi123! Volvo1! Volvo123! Volvo240! Saab900!`,
};

export const commonPasswords: ReadonlySet<string> = new Set(
  Object.values(LISTS).flatMap((list) => list.trim().normalize('NFC').toLowerCase().split(/\s+/)),
);

/** As written, for whoever wants to know which rules let them through. */
export const commonPasswordsAsTyped: readonly string[] = Object.values(LISTS).flatMap((list) =>
  list.trim().split(/\s+/),
);
