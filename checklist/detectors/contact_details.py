"""Ways to reach or to name a person for certain: addresses, numbers, identifiers."""

from __future__ import annotations

from checklist.content import Text
from checklist.detectors.cleaned import clean_text, detections, without_overlaps
from checklist.detectors.contact_details_address import find_street_addresses
from checklist.detectors.contact_details_district import find_district_numbers
from checklist.detectors.contact_details_email import find_email_addresses
from checklist.detectors.contact_details_numbers import find_cards, find_ibans, find_social_security_numbers
from checklist.detectors.contact_details_personal import find_birth_dates, find_plates, find_student_ids
from checklist.detectors.contact_details_phone import find_phone_numbers
from checklist.model import Detection

CONTACT_DETAILS_LABELS = frozenset(
    {
        "EMAIL_ADDRESS",
        "DISTRICT_EMAIL",
        "PHONE_NUMBER",
        "STREET_ADDRESS",
        "US_SSN",
        "CREDIT_CARD",
        "IBAN_CODE",
        "BIRTH_DATE",
        "STUDENT_ID",
        "LICENSE_PLATE",
    }
)


def find_contact_details(text: Text) -> list[Detection]:
    """E-mail, phone, street address, numbers of people, cards and accounts; at most one for each stretch of text."""
    cleaned = clean_text(text.characters)
    characters = cleaned.characters
    found = [
        *find_email_addresses(characters, text.district.domains),
        *find_ibans(characters),
        *find_cards(characters),
        *find_social_security_numbers(characters),
        *find_birth_dates(characters),
        *find_plates(characters),
        *find_student_ids(characters),
        *find_district_numbers(characters, text.district.student_ids),
        *find_street_addresses(characters),
        *find_phone_numbers(characters, text.language),
    ]
    return detections(cleaned, without_overlaps(found))
