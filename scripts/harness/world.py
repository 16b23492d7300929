"""News of an invented world, as feeds: every item another act, statement or nothing at all."""
import itertools
from email.utils import format_datetime
from xml.sax.saxutils import escape

STATES = ["Kenya", "Norway", "Chile", "Vietnam", "Portugal", "Ghana", "Peru", "Finland", "Nepal",
          "Morocco", "Uruguay", "Iceland", "Tanzania", "Croatia", "Mongolia", "Panama", "Estonia",
          "Senegal", "Laos", "Greece", "Bolivia", "Zambia", "Latvia", "Fiji", "Hungary"]
SUBJECTS = ["fisheries", "water", "health", "trade", "energy", "security", "technology"]
FILLER = ("Officials met for two days before the text was made public. Delegates described the "
          "meeting as calm, and the next one is planned for the spring. Traders said prices had "
          "hardly moved. ")


def acts():
    """Endlessly many (sentence, first state, second state), no two of the same pair so soon that
    they could be taken for each other."""
    for round_ in itertools.count():
        for one, other in itertools.combinations(STATES, 2):
            subject = SUBJECTS[(round_ + len(one + other)) % len(SUBJECTS)]
            yield f"{one} and {other} issued a joint statement on {subject} on Monday.", one, other


def item(number, site, sentence, when, paragraphs=3):
    text = "".join(f"<p>{escape(FILLER)}</p>" for _ in range(paragraphs))
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
