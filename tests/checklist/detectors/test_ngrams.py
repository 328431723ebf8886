"""The linear model: what it reads, how it scores, and that it refuses a file it does not know."""

from __future__ import annotations

import numpy as np
import pytest

from checklist.detectors.folding import fold_text
from checklist.detectors.ngrams import Model, features_of, load_model, score_stretches, tokens_of
from checklist.errors import PostcheckError


def keys(text: str) -> set[int]:
    return set(features_of(tokens_of(fold_text(text).characters)).keys.tolist())


def model_that_likes(text: str) -> Model:
    found = np.unique(features_of(tokens_of(fold_text(text).characters)).keys)
    return Model(keys=found, weights=np.ones(found.size, np.float32), bias=-1.0, calibration={})


def test_accents_case_and_emoji_are_no_features() -> None:
    assert keys("Đây là ý kiến riêng 🙏") == keys("day la Y KIEN rieng")


def test_a_quoted_word_is_another_word() -> None:
    assert not keys("mine") & keys('"mine"')


def test_words_of_a_kind_share_features() -> None:
    shared = keys("my principal knows") & keys("my superintendent knows")
    assert len(shared) > len(keys("my principal knows") & keys("my umbrella knows"))


def test_a_phrase_of_known_kind_is_one_word() -> None:
    assert tokens_of("hieu truong").words.size == 1


def test_repeating_a_post_does_not_raise_its_score() -> None:
    model = model_that_likes("opinions mine")
    once, twice = (score_stretches(model, text)[0].score for text in ("opinions mine", "opinions mine opinions mine"))
    assert twice == pytest.approx(once, abs=1.5)
    assert once > 0


def test_the_telling_sentence_scores_best() -> None:
    model = model_that_likes("opinions mine")
    text = "soup is ready. opinions mine. the bus was late."
    best = max(score_stretches(model, text)[1:], key=lambda one: one.score)
    assert text[best.where.start : best.where.end] == "opinions mine."


def test_a_text_of_very_many_sentences_is_read_in_few_pieces() -> None:
    assert len(score_stretches(model_that_likes("a b"), "yes. " * 5000)) < 200


def test_a_text_without_words_scores_the_bias() -> None:
    assert [one.score for one in score_stretches(model_that_likes("a b"), " \n ")] == [-1.0]


def test_a_model_file_that_is_not_ours_is_refused() -> None:
    with pytest.raises(PostcheckError, match="text-disclaimer"):
        load_model("text-disclaimer.npz", "0" * 64)
