"""Letters as the program folds them (`Sources/Matching/Prepare/ScriptFolding.swift`)."""

import unicodedata

ARABIC = {0x621: "", 0x622: "ا", 0x623: "ا", 0x625: "ا", 0x671: "ا", 0x624: "و", 0x626: "ي", 0x649: "ي", 0x6CC: "ي",
          0x6D0: "ي", 0x6D2: "ي", 0x6CE: "ي", 0x629: "ه", 0x6C1: "ه", 0x6BE: "ه", 0x6C0: "ه", 0x6C3: "ه", 0x6D5: "ه",
          0x6A9: "ك", 0x6BA: "ن"}
PAIRS = {"æ": "ae", "œ": "oe", "ß": "ss", "þ": "th", "ð": "d", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "ə": "e"}


def latin_letters(text: str) -> str:
    """Plain letters a to z."""
    text = "".join(PAIRS.get(letter, letter) for letter in text.lower())
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if "a" <= letter <= "z")


def symbols_of(word: str, script: str) -> list:
    """One symbol for each sound, one spelling for letters that writers exchange."""
    if script == "cyrillic":
        return [letter for letter in word.lower() if letter.isalpha()]
    if script == "arabic":
        return [letter for letter in "".join(ARABIC.get(ord(letter), letter) for letter in word)
                if unicodedata.category(letter) == "Lo"]
    if script == "hebrew":
        return [letter for letter in word if 0x5D0 <= ord(letter) <= 0x5EA]
    if script == "kana":
        return [chr(ord(letter) + 0x60) if 0x3041 <= ord(letter) <= 0x3096 else letter for letter in word
                if 0x3041 <= ord(letter) <= 0x30FF and ord(letter) not in (0x30FB, 0x30A0)]
    if script == "hangul":
        return [part for letter in word if 0xAC00 <= ord(letter) <= 0xD7A3
                for part in unicodedata.normalize("NFD", letter)]
    return [letter for letter in word if unicodedata.category(letter) == "Lo"]


def rules(text: str) -> dict:
    """`symbol:chunk share chunk share …`, a symbol a line; `-` is no letter."""
    table = {}
    for line in text.split("\n"):
        if line.strip():
            symbol, chunks = line.strip().split(":")
            words = chunks.split()
            table[symbol] = {"" if chunk == "-" else chunk: float(share)
                             for chunk, share in zip(words[::2], words[1::2])}
    return table


# Revised Romanisation, McCune-Reischauer, and what people customarily write of their own names.
HANGUL = rules("""
    ᄀ:g .45 k .5 gh .05
    ^ᄀ:k .6 g .4
    ᄁ:kk .5 gg .2 k .3
    ᄂ:n 1
    ᄃ:d .55 t .45
    ᄄ:tt .5 dd .2 t .3
    ᄅ:r .6 l .3 - .05 n .05
    ᄆ:m 1
    ᄇ:b .6 p .4
    ^ᄇ:p .5 b .5
    ᄈ:pp .5 bb .2 p .3
    ᄉ:s .85 sh .15
    ᄊ:ss .7 s .3
    ᄋ:- 1
    ^ᄋ:- .9 l .06 r .02 rh .02
    ᄌ:j .75 ch .25
    ᄍ:jj .6 tch .2 j .2
    ᄎ:ch 1
    ᄏ:k 1
    ᄐ:t 1
    ᄑ:p 1
    ᄒ:h 1
    ᅡ:a .88 ah .1 ar .02
    ᅢ:ae .75 ai .1 e .1 a .05
    ᅣ:ya .95 ia .05
    ᅤ:yae 1
    ᅥ:eo .4 u .33 o .17 eu .04 uh .03 ur .03
    ᅦ:e .9 ae .05 ei .05
    ᅧ:yeo .4 you .25 yu .18 yo .1 u .04 eo .03
    ᅨ:ye .7 e .2 yae .1
    ᅩ:o .93 oh .07
    ᅪ:wa .95 oa .05
    ᅫ:wae 1
    ᅬ:oe .45 oi .35 we .1 oy .1
    ᅭ:yo 1
    ᅮ:u .45 oo .42 ou .05 woo .05 wu .03
    ᅯ:wo .75 won .05 weo .1 uo .1
    ᅰ:we 1
    ᅱ:wi .8 ui .1 wee .1
    ᅲ:yu .5 yoo .35 you .15
    ᅳ:eu .7 u .25 oo .05
    ᅴ:ui .4 ee .25 eui .2 i .15
    ᅵ:i .6 ee .3 ie .04 y .03 hee .03
    ᆨ:k .65 g .3 ck .05
    ᆫ:n 1
    ᆮ:t .8 d .2
    ᆯ:l .88 r .07 ll .05
    ᆷ:m 1
    ᆸ:p .75 b .25
    ᆺ:t .5 s .5
    ᆼ:ng 1
""")
