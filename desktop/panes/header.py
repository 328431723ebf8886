"""Where and as whom the post goes out: five choices, each with its label, and the sign that nothing leaves."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from checklist.district import Account
from checklist.model import LANGUAGES, AccountKind, Audience, Context, Platform, Role
from desktop.session import Session
from desktop.steps import Step
from desktop.theme import Look
from desktop.tokens import Kind
from desktop.widgets.basics import Choice, field_label, line
from desktop.widgets.chipbutton import ChipButton
from desktop.widgets.flow import FlowLayout
from desktop.wording import account_word, audience_word, language_word, platform_word, role_word

ChosenAccount = tuple[AccountKind, str]


class HeaderPane(QWidget):
    """Follows the session's context and changes it."""

    proof_wanted = Signal()

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session, self._look = session, look
        self._accounts: dict[ChosenAccount, Account] = {}
        self._is_showing = False
        self.account, self.platform, self.audience = Choice(look), Choice(look), Choice(look)
        self.role, self.language = Choice(look), Choice(look)
        self._offline = ChipButton(look, self.tr("Nothing leaves this computer"), Kind.OK)
        self._offline.clicked.connect(self.proof_wanted)
        self._fill()
        self._arrange()
        for choice in self._choices():
            choice.currentIndexChanged.connect(self._on_choice)
        session.stepped.connect(self._on_step)
        self._show()

    def focus(self) -> None:
        """The first choice gets the keyboard."""
        self.account.setFocus()

    def use_accounts(self, accounts: Iterable[Account]) -> None:
        """Offer the pack's registered accounts by name, beside the kinds."""
        self._is_showing = True
        self._accounts = {(account.kind, account.name): account for account in accounts}
        self.account.offer_nothing()
        for kind in AccountKind:
            self.account.offer(account_word(kind), (kind, ""))
        if self._accounts:
            self.account.offer_line()
        for chosen in self._accounts:
            self.account.offer(chosen[1], chosen)
        self._is_showing = False
        self._show()

    def _choices(self) -> tuple[Choice, ...]:
        return (self.account, self.platform, self.audience, self.role, self.language)

    def _fill(self) -> None:
        self.use_accounts(())
        for choice, options in (
            (self.platform, [(platform_word(one), one) for one in Platform]),
            (self.audience, [(audience_word(one), one) for one in Audience]),
            (self.role, [(role_word(one), one) for one in Role]),
            (self.language, [(language_word(one), one) for one in ("auto", *LANGUAGES)]),
        ):
            for words, value in options:
                choice.offer(words, value)

    def _arrange(self) -> None:
        px = self._look.px
        choices = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        choices.setSizePolicy(policy)
        flow = FlowLayout(choices, px(14), px(8))
        for words, choice in zip(
            (self.tr("&Account"), self.tr("O&n"), self.tr("F&or"), self.tr("A&s"), self.tr("&Language")),
            self._choices(),
            strict=True,
        ):
            pair = QWidget()
            pair.setLayout(line(field_label(self._look, words, choice), choice, gap=px(6)))
            flow.addWidget(pair)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(px(14))
        outer.addWidget(choices, 1)
        outer.addWidget(self._offline, 0, Qt.AlignmentFlag.AlignTop)

    def _on_step(self, step: Step) -> None:
        if step.context is not None:
            self._show()

    def _show(self) -> None:
        """Make every choice say what the context says; an account that nobody registered is shown by its name."""
        context = self._session.state.context
        self._is_showing = True
        chosen = (context.account, context.account_name)
        if context.account_name and not self.account.has(chosen):
            self.account.offer(context.account_name, chosen)
        for choice, value in zip(
            self._choices(), (chosen, context.platform, context.audience, context.role, context.language), strict=True
        ):
            choice.choose(value)
        self._is_showing = False

    def _on_choice(self) -> None:
        if self._is_showing:
            return
        before = self._session.state.context
        account, platform = self.account.value, self.platform.value
        if not isinstance(account, tuple):
            return
        registered = self._accounts.get(account)
        if registered is not None and account != (before.account, before.account_name):
            platform = next((one for one in Platform if one.value == registered.platform), platform)
        after = Context(
            account=AccountKind(account[0]),
            account_name=account[1],
            role=Role(str(self.role.value)),
            platform=Platform(str(platform)),
            audience=Audience(str(self.audience.value)),
            language=str(self.language.value),
        )
        self._session.set_context(after, self.tr("where it is posted"))
