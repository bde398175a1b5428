"""The card that goes with the weights of attribution."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from asreported.statements.models.weights import Weights

_TEXT = """# Weights of attribution (`attribution.npz`)

Who said what: cue tokens, the source, cue and content spans around each, and the probability
that the whole is right.

* **Data.** PolNeAR (Newell, Margolin and Ruths 2018, *An Attribution Relations Corpus for
  Political News*), training part: 840 articles, 19,832 attributions;
  repository networkdynamics/PolNeAR, commit c3eee833.
* **Licence as found.** None: the repository holds no licence text. The weights hold single
  lemmas ({lemmas} of them, no proper nouns) and hashed features; no text of the data.
* **Other parts.** Clusters of the word vectors of en_core_web_md 3.7.1 (MIT), whose parse is
  what the features are made of.
* **Method.** A logistic model finds cue tokens; a linear-chain conditional random field, whose
  boundaries have features too, labels the words around each; a logistic model over what both
  say and over the whole gives the probability. The span model is trained beside jack-knifed
  cues, the probability on texts that neither model saw. Rules add what the data marks rarely
  (`statements/rules/every.py`); their probabilities are constants, from 0.5 to 0.9, and those
  of inner attributions are the outer ones': neither is calibrated.
* **What each part is worth**: [the study](attribution-study.md), with a learning curve and the
  second voice that was tried and left out.
* **Retrain.** `python -m asreported.training attribution --data DIR` (about fifteen minutes on
  two cores).

## Figures

By the scorer beside the data, in per cent, of the models alone: `python -m bench attribution`
prints them with the rules. The development part (84 articles) was looked at while the features
were chosen; the cross-validation is over the training part in three folds, the probabilities by
models of other folds too. The calibration error is the expected one over ten bins of equal mass
of what stands, right as in AR.

{table}

## Limits

American political news of 2015 and 2016 in English. A cue is found where the parse makes it
one: attributions by nouns alone ("the accusation that ...") and in telegraphic headlines are
the weakest. Beliefs, polls and documents count as attributions, as in PolNeAR.
"""


def write_card(path: Path, figures: dict[str, dict[str, float]], machine: Weights) -> None:
    """Write the card; ``figures`` holds for each way of measuring its measures."""
    ways = list(figures)
    rows = ["| measure | " + " | ".join(ways) + " |", "|---" * (len(ways) + 1) + "|"]
    for measure in figures[ways[0]]:
        values = " | ".join(f"{figures[way][measure]:.1f}" for way in ways)
        rows.append(f"| {measure} | {values} |")
    lemmas = f"{len(machine.lexicon.lemmas):,}"
    path.write_text(_TEXT.format(lemmas=lemmas, table="\n".join(rows)), encoding="utf-8")
