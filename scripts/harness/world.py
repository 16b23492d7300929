"""News of an invented world, as feeds: every item another act, statement or nothing at all."""
import itertools
import random
from email.utils import format_datetime
from xml.sax.saxutils import escape

STATES = ["Kenya", "Norway", "Chile", "Vietnam", "Portugal", "Ghana", "Peru", "Finland", "Nepal",
          "Morocco", "Uruguay", "Iceland", "Tanzania", "Croatia", "Mongolia", "Panama", "Estonia",
          "Senegal", "Laos", "Greece", "Bolivia", "Zambia", "Latvia", "Fiji", "Hungary"]
SUBJECTS = ["fisheries", "water", "health", "trade", "energy", "security", "technology"]
WHO = ["Officials", "Delegates", "Envoys", "Aides", "Negotiators", "Observers", "Traders",
       "Residents", "Port workers", "Local reporters", "Farmers", "Engineers"]
DID = ["met for {n} days in {place}", "spoke of {n} long sessions in {place}",
       "described the mood in {place} as {mood}", "said that prices in {place} had hardly moved",
       "waited {n} hours outside the hall in {place}", "left {place} on the morning train",
       "counted {n} ships off the coast of {place}", "called the evening in {place} {mood}"]
LATER = ["the next meeting is planned for the {season}", "rain kept most visitors away",
         "the square was empty by noon", "{n} more sessions are due in the {season}",
         "shops along the river stayed open", "the mood had been {mood} since the {season}"]
WORDS = {"place": ["Aveiro", "Tromso", "Tema", "Arica", "Hue", "Tampere", "Piran", "Split",
                   "Osorno", "Larache", "Akureyri", "Pokhara", "Dodoma", "Bergen", "Kumasi"],
         "mood": ["calm", "tense", "cheerful", "subdued", "friendly", "restless"],
         "season": ["spring", "summer", "autumn", "winter"],
         "n": [str(number) for number in range(2, 40)]}


def prose(name, sentences=3):
    """Some news without news, another one for each name, as no two stories are the same."""
    chance = random.Random(str(name))
    return " ".join(
        f"{chance.choice(WHO)} {fill(chance, DID)}, and {fill(chance, LATER)}."
        for _ in range(sentences))


def fill(chance, phrases):
    return chance.choice(phrases).format(**{key: chance.choice(one) for key, one in WORDS.items()})


def acts():
    """Endlessly many (sentence, first state, second state), no two of the same pair so soon that
    they could be taken for each other."""
    for round_ in itertools.count():
        for one, other in itertools.combinations(STATES, 2):
            subject = SUBJECTS[(round_ + len(one + other)) % len(SUBJECTS)]
            yield f"{one} and {other} issued a joint statement on {subject} on Monday.", one, other


def item(number, site, sentence, when, paragraphs=3):
    text = "".join(f"<p>{escape(prose(f'{site} {number} {n}'))}</p>" for n in range(paragraphs))
    return f"""<item><title>{escape(sentence[:60])}</title>
<link>{site}/story/{number}</link><guid isPermaLink="false">story-{number}</guid>
<pubDate>{format_datetime(when)}</pubDate>
<description>{escape(sentence)}</description>
<content:encoded><![CDATA[<p>{escape(sentence)}</p>{text}]]></content:encoded></item>"""


def feed(title, site, items):
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>{escape(title)}</title><link>{site}</link><language>en</language>
{"".join(items)}</channel></rss>"""
