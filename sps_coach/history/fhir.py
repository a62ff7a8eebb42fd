"""The history as an HL7 FHIR R4 Bundle (4.0.1, http://hl7.org/fhir/R4/). Pure; no profile is claimed.

A plan is a CarePlan, a session a Procedure, each answer an Observation and all answers of one moment a
QuestionnaireResponse. Discomfort is given as pain on a scale of 0 to 10, LOINC 72514-3, and minutes of exercise as
LOINC 55411-3; stiffness and worry have no code that we know of, so they have words and a code of our own. The report,
where one is made, is a DocumentReference that holds the PDF file. SNOMED CT is not used, since it needs a licence.
Only what is shared of people's own words is told.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import sha1
from typing import Any
from uuid import UUID, uuid5

from sps_coach.history.past import Past
from sps_coach.history.plan import in_force, practice_day
from sps_coach.history.records import SessionRecord
from sps_coach.history.statements import Answers, Kept, Note, Plan

Resource = dict[str, Any]

OURS = "urn:sps-coach:codes"
"""The system of the codes that are our own."""

REPORT = "Report on practice at home"

_LOINC, _UCUM = "http://loinc.org", "http://unitsofmeasure.org"
_CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category"
_SPACE = UUID("6f0c1f2e-3a77-5d2b-9a43-6d0d4a5b7c11")
"""Names of resources that are not rows of ours are made from this."""

_PAIN = {
    "system": _LOINC,
    "code": "72514-3",
    "display": "Pain severity - 0-10 verbal numeric rating [Score] - Reported",
}
_MINUTES = {"system": _LOINC, "code": "55411-3", "display": "Exercise duration"}
_QUESTIONS = (
    ("stiffness", "Stiffness, 0 none to 10 the most", None),
    ("discomfort", "Discomfort, 0 none to 10 the most", _PAIN),
    ("worry", "Worry, 0 none to 10 the most", None),
)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True)
class Person:
    """Who it is about.

    Attributes:
        device: the device whose history it is; it gives the patient a stable name without saying who they are.
        name: their name, if they want it told.
        born: their date of birth, if they want it told.
    """

    device: UUID
    name: str | None = None
    born: date | None = None


def bundle(
    past: Past, person: Person, names: Mapping[str, str], made: datetime, report: bytes | None = None
) -> Resource:
    """Return everything that stands as a Bundle.

    Args:
        past: what stands.
        person: who it is about.
        names: the names of routines by their ids.
        made: when it is made.
        report: the report as a PDF file, if it is to be in it.
    """
    patient = uuid5(_SPACE, f"patient {person.device}")
    resources = [(patient, _patient(person)), *_resources(past, patient, names, made)]
    if report is not None:
        resources.append((uuid5(patient, f"report {_instant(made)}"), _document(report, patient, made)))
    return {
        "resourceType": "Bundle",
        "type": "collection",
        "timestamp": _instant(made),
        "entry": [
            {
                "fullUrl": f"urn:uuid:{key}",
                "resource": {"resourceType": resource["resourceType"], "id": str(key)} | resource,
            }
            for key, resource in resources
        ],
    }


def _resources(
    past: Past, patient: UUID, names: Mapping[str, str], made: datetime
) -> Iterator[tuple[UUID, Resource]]:
    for plan in past.plans:
        yield plan.subject, _care_plan(plan, patient, names, made)
    about = _notes(past)
    plans = [kept.said for kept in past.plans]
    subjects = {id(kept.said): kept.subject for kept in past.plans}
    for session in past.sessions:
        plan_then = in_force(plans, session.routine_id, practice_day(session.began, session.zone))
        based_on = None if plan_then is None else subjects[id(plan_then)]
        yield session.id, _procedure(session, patient, based_on, names, about.get(session.id, []))
        yield uuid5(session.id, "minutes"), _minutes(session, patient)
    for answers in past.answers:
        questionnaire = _questionnaire(answers, patient)
        if questionnaire is not None:
            yield answers.subject, questionnaire
        for name, text, code in _QUESTIONS:
            value = getattr(answers.said, name)
            if value is not None:
                yield uuid5(answers.subject, name), _score(answers, patient, name, text, code, value)


def _patient(person: Person) -> Resource:
    patient: Resource = {"resourceType": "Patient"}
    if person.name:
        patient["name"] = [{"text": person.name}]
    if person.born is not None:
        patient["birthDate"] = person.born.isoformat()
    return patient


def _care_plan(kept: Kept[Plan], patient: UUID, names: Mapping[str, str], made: datetime) -> Resource:
    plan = kept.said
    over = plan.last is not None and plan.last < made.date()
    repeat: Resource = {"frequency": plan.quota or len(plan.weekdays), "period": 1, "periodUnit": "wk"}
    if plan.weekdays:
        repeat["dayOfWeek"] = [_WEEKDAYS[day - 1] for day in plan.weekdays]
        if plan.window_from is not None:
            repeat["timeOfDay"] = [plan.window_from.isoformat(timespec="seconds")]
    period = {"start": plan.first.isoformat()} | ({"end": plan.last.isoformat()} if plan.last else {})
    return {
        "resourceType": "CarePlan",
        "status": "completed" if over else "active",
        "intent": "plan",
        "title": names.get(plan.routine_id, plan.routine_id),
        "subject": _to(patient),
        "period": period,
        "created": _instant(kept.at),
        "activity": [
            {
                "detail": {
                    "kind": "ServiceRequest",
                    "code": {
                        "text": f"{names.get(plan.routine_id, plan.routine_id)}, version {plan.routine_version}"
                    },
                    "status": "completed" if over else "in-progress",
                    "scheduledTiming": {"repeat": repeat},
                }
            }
        ],
    }


def _procedure(
    session: SessionRecord,
    patient: UUID,
    based_on: UUID | None,
    names: Mapping[str, str],
    notes: list[Resource],
) -> Resource:
    status = {"done": "completed", "ended-early": "stopped", None: "unknown"}[session.outcome]
    period = {"start": _instant(session.began)} | ({"end": _instant(session.ended)} if session.ended else {})
    blocks = [block for block in session.blocks if block.exercise_id is not None]
    done = sum(block.outcome == "done" for block in blocks)
    eased = sum(block.outcome == "eased" for block in blocks)
    procedure: Resource = {
        "resourceType": "Procedure",
        "status": status,
        "code": {"text": f"Guided gentle stretching: {names.get(session.routine_id, session.routine_id)}"},
        "subject": _to(patient),
        "performedPeriod": period,
        "outcome": {"text": f"{done} exercises to their end, {eased} eased, out of {len(blocks)} begun"},
    }
    if based_on is not None:
        procedure["basedOn"] = [_to(based_on)]
    if notes:
        procedure["note"] = notes
    return procedure


def _minutes(session: SessionRecord, patient: UUID) -> Resource:
    return {
        "resourceType": "Observation",
        "status": "final" if session.outcome is not None else "preliminary",
        "category": [{"coding": [{"system": _CATEGORY, "code": "activity", "display": "Activity"}]}],
        "code": {"coding": [_MINUTES], "text": "Minutes of guided stretching"},
        "subject": _to(patient),
        "effectiveDateTime": _instant(session.began),
        "partOf": [_to(session.id)],
        "valueQuantity": {
            "value": round(session.lasted.total_seconds() / 60, 1), "unit": "min", "system": _UCUM, "code": "min",
        },
    }  # fmt: skip


def _score(
    kept: Kept[Answers], patient: UUID, name: str, text: str, code: Resource | None, value: int
) -> Resource:
    coding = [*([code] if code else []), {"system": OURS, "code": name, "display": text}]
    observation: Resource = {
        "resourceType": "Observation",
        "status": "final",
        "category": [{"coding": [{"system": _CATEGORY, "code": "survey", "display": "Survey"}]}],
        "code": {"coding": coding, "text": f"{text}, {kept.said.moment} a session"},
        "subject": _to(patient),
        "effectiveDateTime": _instant(kept.at),
        "valueQuantity": {"value": value, "unit": "{score}", "system": _UCUM, "code": "{score}"},
        "derivedFrom": [_to(kept.subject)],
    }
    if kept.said.session_id is not None:
        observation["partOf"] = [_to(kept.said.session_id)]
    return observation


def _questionnaire(kept: Kept[Answers], patient: UUID) -> Resource | None:
    answers = kept.said
    items = [
        {"linkId": name, "text": text, "answer": [{"valueInteger": getattr(answers, name)}]}
        for name, text, _ in _QUESTIONS
        if getattr(answers, name) is not None
    ]
    for name, text in (("medicine", "Medicine taken, and when"), ("words", "In their own words")):
        if answers.shared and getattr(answers, name):
            items.append({"linkId": name, "text": text, "answer": [{"valueString": getattr(answers, name)}]})
    if not items:
        return None
    response: Resource = {
        "resourceType": "QuestionnaireResponse",
        "status": "completed" if kept.revision == 0 else "amended",
        "subject": _to(patient),
        "authored": _instant(kept.at),
        "item": items,
    }
    return response if answers.session_id is None else response | {"partOf": [_to(answers.session_id)]}


def _document(report: bytes, patient: UUID, made: datetime) -> Resource:
    attachment = {
        "contentType": "application/pdf",
        "data": b64encode(report).decode(),
        "size": len(report),
        "hash": b64encode(sha1(report, usedforsecurity=False).digest()).decode(),  # SHA-1 is what R4 asks for
        "title": REPORT,
        "creation": _instant(made),
    }
    return {
        "resourceType": "DocumentReference",
        "status": "current",
        "docStatus": "final",
        "type": {"text": REPORT},
        "subject": _to(patient),
        "date": _instant(made),
        "content": [{"attachment": attachment}],
    }


def _notes(past: Past) -> dict[UUID, list[Resource]]:
    """What is shared about sessions."""
    about: dict[UUID, list[Resource]] = {}
    shared: Iterator[Kept[Note]] = (kept for kept in past.notes if kept.said.shared)
    for kept in shared:
        if kept.said.session_id is not None and kept.said.text.strip():
            about.setdefault(kept.said.session_id, []).append(
                {"time": _instant(kept.at), "text": kept.said.text}
            )
    return about


def _to(key: UUID) -> Resource:
    return {"reference": f"urn:uuid:{key}"}


def _instant(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
