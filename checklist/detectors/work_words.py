"""Words about working at a school, shared by detectors. Small letters, no accents; for ``phrases.pattern``."""

from __future__ import annotations

from collections.abc import Mapping

ROLES_EN = (
    r"teachers?|para(?:s|pro|pros|professionals?|educators?)?|nurses?|counselors?|counsellors?|(?:assistant |vice"
    r" )?principals?|secretar(?:y|ies)|custodians?|janitors?|librarians?|media specialists?"
    r"|coach(?:es)?|directors?|bus drivers?|drivers?|cooks?|chefs?|lunch ?(?:lady|ladies)|aides?|subs?|substitutes?"
    r"|technicians?|techs?|therapists?|slps?|speech paths?|pathologists?|psychologists?"
    r"|social workers?|liaisons?|interventionists?|specialists?|clerks?|registrars?|deans?|electricians?|plumbers?"
    r"|groundskeepers?|crossing guards?|monitors?|supervisors?|advisors?|advisers?|educators?"
    r"|receptionists?|case managers?|interpreters?|translators?|bookkeepers?|athletic director|accompanists?"
    r"|mechanics?|dispatchers?|carpenters?|employees?|staff(?:er)?s?|staff member|instructors?|tutors?"
    r"|admin(?:istrators?)?|it guy|tech guy|security guards?|hall monitor|engineers?|maintenance|dieticians?|food"
    r" service|nutrition services|student teacher|long[- ]term sub|coordinators?|managers?|webmaster"
)
ROLES_FR = (
    r"enseignante?s?|profs?|professeure?s?|maitresse|maitre|instit(?:utrice|uteur)?s?|directrice|directeur"
    r"|infirmiere?|conseillere?|secretaire|concierge|gardien|bibliothecaire|documentaliste|orthophoniste"
    r"|orthopedagogue|psychologue|aide[- ](?:educatrice|educateur|soignante)|educatrice|educateur|aesh|avs"
    r"|surveillante?|cuisiniere?|cantiniere?|chauffeure?|chauffeuse|conductrice|conducteur|entraineure?|entraineuse"
    r"|coach|technicien(?:ne)?|remplacante?|suppleante?|animatrice|animateur|agente?|employee?|salariee?|adjointe?"
    r"|stagiaire|tes|cpe|intervenante?|interprete|mecanicien|electricien|regente?"
)
ROLES_VI = (
    r"giao vien|thay giao|co giao|tro giang|y ta|nhan vien y te|co van|tu van(?: vien)?|thu ky|lao cong|bao ve|thu"
    r" thu|hieu truong|hieu pho|pho hieu truong|huan luyen vien|hlv|tai xe|lai xe|dau bep|phu bep"
    r"|nau bep|cap duong|ky thuat vien|thong dich(?: vien)?|phien dich|nhan vien|giam thi|tam ly|chuyen vien|ke toan"
    r"|van thu|giao vu|day thay|day kem|bao mau|tho dien|tap vu"
)
KIN_EN = (
    r"(?:wife|husband|hubby|spouse|partner|boyfriend|girlfriend|fiancee?|mother|mom|mum|mama|father|dad|papa|sons?"
    r"|daughters?|sisters?|brothers?|siblings?|aunts?|aunties?|uncles?|cousins?|grandma|grandmother|grandpa"
    r"|grandfather|granddaughters?|grandsons?|grandkids?|nieces?|nephews?|neighbors?|neighbours?|friends?|buddy"
    r"|bestie|roommates?|kids?|child|children|in-laws?|godson|goddaughter|kiddos?|boy|girl|oldest|youngest|twins|ex)"
)
KIN_FR = (
    r"(?:femme|mari|epoux|epouse|conjointe?|copain|copine|mere|maman|pere|papa|fils|fille|soeur|frere|tante|oncle"
    r"|cousine?|grand-mere|grand-pere|mamie|papi|niece|neveu|petite?-fill?e|petit-fils|voisine?|amie?"
    r"|pote|enfants?|gamine?s?|loulou|belle-soeur|beau-frere|belle-mere|colocataire|coloc|filleule?|ado|aine|cadette?)"
)
KIN_VI = (
    r"(?:vo|chong|me|ma|ba|bo|con trai|con gai|con|chi|anh|em gai|em trai|co|di|chu|bac|cau|mo|ong|ba ngoai|ba noi"
    r"|chau|ban|hang xom|anh re|chi dau|em dau|em ho|chi ho|anh ho|nho|thang)"
)
SLOTS: Mapping[str, str] = {
    "role": rf"{ROLES_EN}|{ROLES_FR}|{ROLES_VI}",
    "role_en": ROLES_EN,
    "role_fr": ROLES_FR,
    "role_vi": ROLES_VI,
    "kin": rf"{KIN_EN}|{KIN_FR}",
    "kin_vi": KIN_VI,
}
