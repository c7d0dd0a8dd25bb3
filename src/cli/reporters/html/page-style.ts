/**
 * The look of the page. Shades and marks differ in more than colour: shares stand in figures, and each verdict has an
 * underline of its own. What is not open is not laid out, and of long lists only what is on the screen.
 */
export const pageStyle = `
:root{color-scheme:light dark;--page:#fff;--text:#1d2329;--quiet:#57606a;--line:#d0d7de;--soft:#f3f5f7;--link:#0550ae;
--s1:#f4b9a7;--s2:#f9d7b0;--s3:#f3ecc2;--s4:#cfe6e4;--s5:#9fd3cd;--ink:#14181c;
--honoured:#0b6e64;--missed:#b3261e;--waived:#6b4fa0;--untranslated:#57606a;--noTerm:#7a4b00}
@media (prefers-color-scheme:dark){:root{--page:#14181c;--text:#e6e9ec;--quiet:#a3adb8;--line:#3a434d;--soft:#1e242a;--link:#8cb8ff;
--s1:#7a2f1c;--s2:#6b4715;--s3:#55501f;--s4:#1f4f4c;--s5:#12665e;--ink:#f4f6f8;
--honoured:#6fd3c6;--missed:#ff9a8f;--waived:#c3aef2;--untranslated:#a3adb8;--noTerm:#f0bd6a}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:76rem;padding:1rem 1.25rem 6rem;background:var(--page);color:var(--text);font:1rem/1.5 system-ui,"Noto Sans","Noto Sans CJK JP",sans-serif}
h1{font-size:1.6rem;margin:.5rem 0}h2{font-size:1.25rem;margin:2.2rem 0 .6rem}h3{display:inline;font-size:1rem;font-weight:600;overflow-wrap:anywhere}
a{color:var(--link)}code{font-size:.9em;overflow-wrap:anywhere}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--page);padding:.4rem .8rem;z-index:9}
.quiet,.count,.place,.none{color:var(--quiet)}
.tiles{display:flex;flex-wrap:wrap;gap:.75rem;list-style:none;margin:1rem 0;padding:0}
.tiles li{flex:1 1 11rem;border:1px solid var(--line);border-radius:.5rem;padding:.7rem 1rem}
.tiles strong{display:block;font-size:1.9rem;line-height:1.2;font-variant-numeric:tabular-nums}
.tiles meter{width:100%}
.legend{display:flex;flex-wrap:wrap;gap:.4rem 1.4rem;list-style:none;margin:.6rem 0;padding:0}
.wide{overflow-x:auto;border:1px solid var(--line);border-radius:.5rem;max-height:32rem}
table{border-collapse:separate;border-spacing:0;font-variant-numeric:tabular-nums;min-width:100%}
th,td{padding:.35rem .7rem;text-align:left;border-bottom:1px solid var(--line);vertical-align:top}
thead th{position:sticky;top:0;background:var(--soft);z-index:1}
.heat td{text-align:right;padding:0;white-space:nowrap}.heat td a{display:block;padding:.35rem .7rem;color:inherit;text-decoration:none}
.heat td a:hover{text-decoration:underline}.heat td a:focus-visible{outline-offset:-3px;outline-color:currentColor}
.heat small{font-size:.8rem}.heat th[scope=row]{font-weight:500;overflow-wrap:anywhere;min-width:10rem;max-width:30rem}
.heat thead th:not(:first-child){text-align:right}
.heat th:first-child{position:sticky;left:0;background:var(--page)}.heat thead th:first-child{background:var(--soft);z-index:2}.findings :is(th,td):first-child{white-space:nowrap}
.s1,.s2,.s3,.s4,.s5{color:var(--ink)}.s1{background:var(--s1)}.s2{background:var(--s2)}.s3{background:var(--s3)}.s4{background:var(--s4)}.s5{background:var(--s5)}
form{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:end;margin:.6rem 0}form p{margin:0 0 .35rem}label{display:grid;font-size:.9rem;gap:.15rem}
select,input,button{font:inherit;color:inherit;background:var(--page);border:1px solid var(--quiet);border-radius:.35rem;padding:.3rem .5rem;max-width:100%}
.route{border:1px solid var(--line);border-radius:.5rem;margin:.5rem 0}
summary{padding:.5rem .8rem;cursor:pointer}.share{border-radius:.3rem;padding:.05rem .45rem;font-variant-numeric:tabular-nums}
.locale{font-weight:400;color:var(--quiet)}
.route ol{margin:0;padding:0;list-style:none}
.route ol>li{border-top:1px solid var(--line);padding:.6rem .8rem;display:grid;grid-template-columns:1fr 1fr;gap:.1rem 1.25rem;content-visibility:auto;contain-intrinsic-size:auto 9rem}
.route ol>li[hidden],[hidden]{display:none}
.route p{margin:0;overflow-wrap:anywhere}.route ul{grid-column:1/-1;margin:.3rem 0 0;padding-left:1.2rem;font-size:.92rem;overflow-wrap:anywhere}
.place{grid-column:1/-1;font-size:.85rem}
mark{background:none;color:inherit;text-decoration-line:underline;text-decoration-thickness:.16em;text-underline-offset:.18em}
mark b{font-weight:700}
mark.honoured{text-decoration-style:solid;text-decoration-color:var(--honoured)}mark.missed{text-decoration-style:wavy;text-decoration-color:var(--missed)}
mark.waived{text-decoration-style:dotted;text-decoration-color:var(--waived)}mark.untranslated{text-decoration-style:dashed;text-decoration-color:var(--untranslated)}
mark.noTerm{text-decoration-style:double;text-decoration-color:var(--noTerm)}mark.instead{text-decoration-line:line-through;text-decoration-color:var(--missed)}
span.honoured{color:var(--honoured)}span.missed{color:var(--missed)}span.waived{color:var(--waived)}span.untranslated{color:var(--untranslated)}span.noTerm{color:var(--noTerm)}
span:is(.honoured,.missed,.waived,.untranslated,.noTerm){font-weight:600}
@media (max-width:44rem){.heat th[scope=row]{min-width:7rem;max-width:40vw}.route ol>li{grid-template-columns:1fr}body{padding:.75rem .75rem 4rem}}
@media (forced-colors:active){.heat td{border:1px solid}.share{border:1px solid}}
@media print{.skip,form{display:none}.wide{max-height:none;overflow:visible}}
`
