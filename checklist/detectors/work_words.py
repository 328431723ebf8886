"""Words about working at a school, shared by detectors. Small letters, no accents; for ``phrases.pattern``."""

from __future__ import annotations

from collections.abc import Mapping

ROLES_EN = (
    r"teachers?|para(?:s|pro|pros|professionals?|educators?)?|nurses?|counselors?|counsellors?"
    r"|(?:assistant |vice )?principals?|secretar(?:y|ies)|custodians?|janitors?|librarians?|media specialists?"
    r"|coach(?:es)?|directors?|bus drivers?|drivers?|cooks?|chefs?|lunch ?(?:lady|ladies)|aides?|subs?|substitutes?"
    r"|technicians?|techs?|therapists?|slps?|speech paths?|pathologists?|psychologists?|social workers?|liaisons?"
    r"|interventionists?|specialists?|clerks?|registrars?|deans?|electricians?|plumbers?|groundskeepers?"
    r"|crossing guards?|monitors?|supervisors?|advisors?|advisers?|educators?|receptionists?|case managers?"
    r"|interpreters?|translators?|bookkeepers?|athletic director|accompanists?|mechanics?|dispatchers?|carpenters?"
    r"|employees?|staff(?:er)?s?|staff member|instructors?|tutors?|admin(?:istrators?)?|it guy|tech guy"
    r"|security guards?|hall monitor|engineers?|maintenance|dieticians?|food service|nutrition services|student teacher"
    r"|long[- ]term sub|coordinators?|managers?|webmaster"
)
ROLES_FR = (
    r"enseignante?s?|profs?|professeure?s?|maitresse|maitre|instit(?:utrice|uteur)?s?|directrice|directeur|infirmiere?"
    r"|conseillere?|secretaire|concierge|gardien|bibliothecaire|documentaliste|orthophoniste|orthopedagogue|psychologue"
    r"|aide[- ](?:educatrice|educateur|soignante)|educatrice|educateur|aesh|avs|surveillante?|cuisiniere?|cantiniere?"
    r"|chauffeure?|chauffeuse|conductrice|conducteur|entraineure?|entraineuse|coach|technicien(?:ne)?|remplacante?"
    r"|suppleante?|animatrice|animateur|agente?|employee?|salariee?|adjointe?|stagiaire|tes|cpe|intervenante?"
    r"|interprete|mecanicien|electricien|regente?"
)
ROLES_VI = (
    r"giao vien|thay giao|co giao|tro giang|y ta|nhan vien y te|co van|tu van(?: vien)?|thu ky|lao cong|bao ve|thu thu"
    r"|hieu truong|hieu pho|pho hieu truong|huan luyen vien|hlv|tai xe|lai xe|dau bep|phu bep|nau bep|cap duong"
    r"|ky thuat vien|thong dich(?: vien)?|phien dich|nhan vien|giam thi|tam ly|chuyen vien|ke toan|van thu|giao vu"
    r"|day thay|day kem|bao mau|tho dien|tap vu"
)
KIN_EN = (
    r"(?:wife|husband|hubby|spouse|partner|boyfriend|girlfriend|fiancee?|mother|mom|mum|mama|father|dad|papa|sons?"
    r"|daughters?|sisters?|brothers?|siblings?|aunts?|aunties?|uncles?|cousins?|grandma|grandmother|grandpa|grandfather"
    r"|granddaughters?|grandsons?|grandkids?|nieces?|nephews?|neighbors?|neighbours?|friends?|buddy|bestie|roommates?"
    r"|kids?|child|children|in-laws?|godson|goddaughter|kiddos?|boy|girl|oldest|youngest|twins|ex)"
)
KIN_FR = (
    r"(?:femme|mari|epoux|epouse|conjointe?|copain|copine|mere|maman|pere|papa|fils|fille|s(?:oe|œ)ur|frere|tante|oncle"
    r"|cousine?|grand-mere|grand-pere|mamie|papi|niece|neveu|petite?-fill?e|petit-fils|voisine?|amie?|pote|enfants?"
    r"|gamine?s?|loulou|belle-s(?:oe|œ)ur|beau-frere|belle-mere|colocataire|coloc|filleule?|ado|aine|cadette?)"
)
KIN_VI = (
    r"(?:vo|chong|me|ma|ba|bo|con trai|con gai|con|chi|anh|em gai|em trai|co|di|chu|bac|cau|mo|ong|ba ngoai|ba noi|chau"
    r"|ban|hang xom|anh re|chi dau|em dau|em ho|chi ho|anh ho|nho|thang)"
)
SLOTS: Mapping[str, str] = {
    "role": rf"{ROLES_EN}|{ROLES_FR}|{ROLES_VI}",
    "role_en": ROLES_EN,
    "role_fr": ROLES_FR,
    "role_vi": ROLES_VI,
    "kin": rf"{KIN_EN}|{KIN_FR}",
    "kin_vi": KIN_VI,
}
