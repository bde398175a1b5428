"""Articles about invented matters for the tests of stories."""

from __future__ import annotations

from asreported.language import blocks_of_text
from asreported.model import Article, MadeBy, Record, Stamp

FERRY = [
    (
        "The ferry Tessel Rose struck a mooring post in Aldwick harbour on Monday. "
        "Captain Ines Varga told the harbour office that the rudder had jammed. Forty "
        "passengers were bruised. Aldwick's harbour office closed the northern pier."
    ),
    (
        "Forty people were bruised when the Tessel Rose hit a mooring post in Aldwick. "
        "The harbour office said that the ferry's rudder was being examined. Captain Ines "
        "Varga has been heard by the office."
    ),
    (
        "Aldwick harbour will open its northern pier again on Thursday, the harbour "
        "office said. The rudder of the ferry Tessel Rose had jammed, Captain Ines Varga "
        "told inspectors."
    ),
]
LIBRARY = [
    (
        "The council of Marren voted to rebuild the Lindqvist library after the flood. "
        "The architect Osk Halloran presented plans for a reading room above the river. "
        "Councillor Pia Brandt called the costs high."
    ),
    (
        "Marren's Lindqvist library will be rebuilt above the river, the council decided. "
        "Osk Halloran, the architect, plans a reading room for two hundred readers."
    ),
    (
        "Councillor Pia Brandt of Marren asked who pays for the Lindqvist library and its "
        "reading room. The architect Osk Halloran defended the plans."
    ),
]
BEES = [
    (
        "Beekeepers in Upper Sorrel lost a third of their hives over the winter. The "
        "keeper Juno Tarn blames a mite. The district of Upper Sorrel offers help."
    ),
    (
        "A mite killed a third of the hives of Upper Sorrel, the keeper Juno Tarn said. "
        "The district will pay beekeepers for new hives."
    ),
]


def record(  # noqa: PLR0913 - an article has so many fields that tests set
    name: str,
    text: str = "",
    *,
    published: str | None = None,
    publisher: str | None = None,
    headline: str | None = None,
    agencies: tuple[str, ...] = (),
) -> Record:
    """A record of an article that says no more than given."""
    article = Article(
        id=name,
        headline=headline,
        publisher=publisher,
        published=Stamp(published, "given") if published else None,
        text=text,
        blocks=blocks_of_text(text) if text else (),
        agencies=agencies,
    )
    return Record(source=name, text_sha256="", made_by=MadeBy("", ""), article=article)


def mixed() -> list[Record]:
    """The articles of three matters, in turns."""
    matters = {"ferry": FERRY, "library": LIBRARY, "bees": BEES}
    return [
        record(f"{matter}{at}", texts[at])
        for at in range(3)
        for matter, texts in matters.items()
        if at < len(texts)
    ]
