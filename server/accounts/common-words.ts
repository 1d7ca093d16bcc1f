/*
 * Words of which the passwords are made that people choose most, written by hand from what is well known; all
 * in lower case, without digits. check-password.ts takes them apart with digits, signs and runs of keys. It is
 * no list of passwords that were stolen: there is none here, and none is asked for over the network. What the
 * study is about and who takes part comes from its pack.
 */
const WORDS = `
password passwort passwd passw pass word parola senha contrasena motdepasse wachtwoord sandi katasandi matkhau
login logon signin welcome welcom willkommen bienvenue selamat hello helloworld goodbye letmein letme in open
opensesame sesame admin administrator root superuser user username guest default public private secret secreto
changeme change me temp temporary test tester testing demo sample example master manager system server access
account internet network computer laptop desktop windows microsoft google android apple iphone samsung nokia
facebook instagram twitter youtube whatsapp telegram linkedin yahoo gmail hotmail outlook office security secure
safety backup database oracle cisco linux ubuntu debian mysql postgres
qwerty qwertz azerty qwer asdf zxcv qaz wsx edc qazwsx qwe asd zxc dvorak poiuy lkjh mnbv
iloveyou ilove love lovely lover loveme iloveu loveyou mylove forever always together family friend friends
baby babygirl babyboy angel angels princess prince queen king kingdom honey sweet sweetheart sweetie darling
sunshine sunflower flower flowers rose butterfly rainbow star stars starlight moon moonlight sun sky heaven
summer winter spring autumn january february march april may june july august september october november december
monday tuesday wednesday thursday friday saturday sunday morning night today tomorrow
football soccer baseball basketball softball hockey cricket tennis golf rugby badminton boxing racing
liverpool arsenal chelsea manchester united barcelona realmadrid juventus milan bayern yankees lakers cowboys
eagles steelers patriots tigers lions dolphins rangers
dragon monkey tiger lion eagle dolphin horse chicken turtle rabbit panda bear wolf fox dog doggy puppy cat
kitty kitten bird fish shark snake spider phoenix unicorn elephant
superman batman spiderman ironman starwars pokemon pikachu naruto minecraft mustang ferrari porsche mercedes
corvette harley yamaha honda toyota nintendo playstation xbox matrix trustno trust noone jedi yoda vader gandalf
hobbit hogwarts harrypotter harry potter hermione frodo merlin wizard magic magician ninja samurai warrior
knight hunter killer hacker ghost shadow devil demon satan lucifer death dark darkness black white red blue
green yellow orange purple pink silver gold golden diamond crystal pearl
freedom liberty peace hope faith grace blessed blessing jesus christ jesuschrist god godisgood lord church bible
allah muhammad mohammed bismillah buddha krishna ganesh amen
cookie cookies chocolate cheese banana apple cherry peach strawberry pepper ginger coffee sugar candy pizza
hamburger noodle rice mango durian coconut
money dollar million millionaire success happy happiness smile lucky luck winner champion victory
power energy thunder lightning storm fire flame ice water ocean river mountain forest
music guitar piano rock metal jazz metallica nirvana slipknot blink eminem beatles elvis
michael jennifer jessica ashley amanda nicole daniel andrew joshua matthew anthony jordan michelle charlie
george thomas robert william jasmine hannah samantha elizabeth alexander alexandra christian christopher maria
maggie sophie olivia emily emma david james john peter paul mark luke anna linda karen nancy susan patricia
justin brandon brian kevin jason nicholas tyler austin taylor morgan ricardo carlos daniela gabriel isabella
sokha sopheap sreymom dara bopha phuong nguyen linh somchai siti nurul putri agus budi dewi maung aung thida
bangkok jakarta manila hanoi saigon angkor phnompenh vientiane yangon dili pilipinas kampuchea mabuhay sawasdee
merdeka garuda london paris tokyo berlin
university college school student teacher doctor nurse police army soldier
the and you your my mine our for with this that is it me we are not new old big little one two three four five
six seven eight nine zero ten first second third last year month day time life world
correcthorsebatterystaple correct horse battery staple whatever nothing something anything everything nobody
somebody keyboard mouse number number letter letters
`;

export const COMMON_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));
