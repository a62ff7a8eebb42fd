"""The bundle is what two validators that know nothing of each other take for FHIR R4; planted faults are found."""

from __future__ import annotations

import copy
import json
import re
from base64 import b64decode
from collections.abc import Callable
from datetime import date
from hashlib import sha1
from typing import Any

import fhirkit
import pytest
from fhir.resources.R4B.bundle import Bundle
from pydantic import ValidationError

from sps_coach.history.fhir import Person, bundle
from sps_coach.history.past import Past
from tests.history.looking_back import PRIVATE, SHARED, a_past
from tests.history.samples import DEVICE, after

REPORT = b"%PDF-1.7 and so on"
MADE = after(86400 * 28)
NAMES = {"gentle-morning": "A gentle morning"}


@pytest.fixture(scope="module")
def past(tmp_path_factory: pytest.TempPathFactory) -> Past:
    return a_past(tmp_path_factory.mktemp("past"))


@pytest.fixture(scope="module")
def whole(past: Past) -> dict[str, Any]:
    return bundle(past, Person(DEVICE), NAMES, MADE, REPORT)


def by_kind(whole: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [entry["resource"] for entry in whole["entry"] if entry["resource"]["resourceType"] == kind]


def said_by_fhirkit(whole: dict[str, Any]) -> list[str]:
    issues = fhirkit.validate(json.dumps(whole))
    return [f"{issue.path}: {issue.message}" for issue in issues if issue.severity == "error"]


def said_by_resources(whole: dict[str, Any]) -> list[str]:
    try:
        Bundle.model_validate(whole)
    except KeyError as unknown:
        return [f"{unknown}: there is no such resource"]
    except ValidationError as found:
        return [f"{error['loc']}: {error['msg']}" for error in found.errors()]
    return []


def test_two_validators_take_it(whole: dict[str, Any]) -> None:
    assert said_by_fhirkit(whole) == []
    assert said_by_resources(whole) == []
    kinds = {entry["resource"]["resourceType"] for entry in whole["entry"]}
    assert kinds == {
        "Patient",
        "CarePlan",
        "Procedure",
        "Observation",
        "QuestionnaireResponse",
        "DocumentReference",
    }


def test_they_take_an_empty_one_and_one_with_a_name() -> None:
    empty = bundle(Past(), Person(DEVICE, "A Person", date(1970, 5, 1)), NAMES, MADE)
    assert said_by_fhirkit(empty) == said_by_resources(empty) == []
    (patient,) = by_kind(empty, "Patient")
    assert (patient["name"], patient["birthDate"]) == ([{"text": "A Person"}], "1970-05-01")


def first(whole: dict[str, Any], kind: str) -> dict[str, Any]:
    return by_kind(whole, kind)[0]


def attachment(whole: dict[str, Any]) -> dict[str, Any]:
    (content,) = first(whole, "DocumentReference")["content"]
    told: dict[str, Any] = content["attachment"]
    return told


FAULTS: dict[str, Callable[[dict[str, Any]], object]] = {
    "a plan without a status": lambda whole: first(whole, "CarePlan").pop("status"),
    "a plan without a patient": lambda whole: first(whole, "CarePlan").pop("subject"),
    "a procedure without a patient": lambda whole: first(whole, "Procedure").pop("subject"),
    "an observation without a code": lambda whole: first(whole, "Observation").pop("code"),
    "a value as a text": lambda whole: first(whole, "Observation")["valueQuantity"].update(value="seven"),
    "two values at once": lambda whole: first(whole, "Observation").update(valueInteger=7),
    "a moment that is none": lambda whole: first(whole, "Observation").update(effectiveDateTime="yesterday"),
    "a field that there is not": lambda whole: first(whole, "Patient").update(mood="fine"),
    "a question without its link": lambda whole: first(whole, "QuestionnaireResponse")["item"][0].pop(
        "linkId"
    ),
    "an answer that is no list": lambda whole: first(whole, "QuestionnaireResponse")["item"][0].update(
        answer={}
    ),
    "a birth date that is none": lambda whole: first(whole, "Patient").update(birthDate="1970-13-41"),
    "a document without its content": lambda whole: first(whole, "DocumentReference").pop("content"),
    "a document whose data are no text": lambda whole: attachment(whole).update(data=7),
    "a document of a negative size": lambda whole: attachment(whole).update(size=-1),
    "a resource that there is not": lambda whole: first(whole, "Patient").update(resourceType="Guest"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_found(fault: str, whole: dict[str, Any]) -> None:
    spoilt = copy.deepcopy(whole)
    FAULTS[fault](spoilt)
    assert said_by_fhirkit(spoilt) or said_by_resources(spoilt)


STATUSES = {
    "CarePlan": {"draft", "active", "on-hold", "revoked", "completed", "entered-in-error", "unknown"},
    "Procedure": {
        "preparation", "in-progress", "not-done", "on-hold", "stopped", "completed", "entered-in-error", "unknown",
    },
    "Observation": {
        "registered", "preliminary", "final", "amended", "corrected", "cancelled", "entered-in-error", "unknown",
    },
    "QuestionnaireResponse": {"in-progress", "completed", "amended", "entered-in-error", "stopped"},
    "DocumentReference": {"current", "superseded", "entered-in-error"},
}  # fmt: skip
"""The required codes of R4, which neither validator knows."""


def test_every_status_is_one_of_r4(whole: dict[str, Any]) -> None:
    for kind, known in STATUSES.items():
        assert {resource["status"] for resource in by_kind(whole, kind)} <= known


def test_it_tells_sessions_answers_and_plans(whole: dict[str, Any], past: Past) -> None:
    assert len(by_kind(whole, "Procedure")) == len(past.sessions) == 15
    assert first(whole, "Patient").keys() == {"resourceType", "id"}
    daily, chair = by_kind(whole, "CarePlan")
    timing = daily["activity"][0]["detail"]["scheduledTiming"]["repeat"]
    assert timing == {"frequency": 5, "period": 1, "periodUnit": "wk"}
    timing = chair["activity"][0]["detail"]["scheduledTiming"]["repeat"]
    assert (timing["dayOfWeek"], timing["timeOfDay"]) == (["tue", "sat"], ["07:30:00"])
    assert (daily["title"], chair["title"]) == ("A gentle morning", "armchair-moment")
    pain = [
        resource
        for resource in by_kind(whole, "Observation")
        if {"72514-3"} & {coding["code"] for coding in resource["code"]["coding"]}
    ]
    assert {resource["valueQuantity"]["value"] for resource in pain} == {3}
    procedure = first(whole, "Procedure")
    assert (procedure["status"], procedure["basedOn"]) == (
        "stopped",
        [{"reference": f"urn:uuid:{daily['id']}"}],
    )


def test_every_reference_leads_somewhere_and_every_key_is_its_own(whole: dict[str, Any]) -> None:
    urls = [entry["fullUrl"] for entry in whole["entry"]]
    assert len(set(urls)) == len(urls)
    assert set(re.findall(r'"reference": "([^"]+)"', json.dumps(whole))) <= set(urls)


def test_what_is_private_stays_so(whole: dict[str, Any]) -> None:
    told = json.dumps(whole, ensure_ascii=False)
    assert PRIVATE not in told
    assert SHARED in told
    assert "diazepam" in told


def test_the_same_past_gives_the_same_bundle(whole: dict[str, Any], past: Past) -> None:
    assert bundle(past, Person(DEVICE), NAMES, MADE, REPORT) == whole


def test_the_report_is_in_it_to_the_byte(whole: dict[str, Any]) -> None:
    told = attachment(whole)
    assert b64decode(told["data"]) == REPORT
    assert told["size"] == len(REPORT)
    assert b64decode(told["hash"]) == sha1(REPORT).digest()
    assert told["contentType"] == "application/pdf"


def test_without_a_report_there_is_no_document(past: Past) -> None:
    assert by_kind(bundle(past, Person(DEVICE), NAMES, MADE), "DocumentReference") == []
