"""A small exercise and a small routine that need no mending; tests plant their faults in these."""

from __future__ import annotations

EXERCISE = """\
format: 1
id: heel-slide
version: 1
name:
  en: Heel slide
goal:
  en: To let the knee and the hip move through a small, easy range.
region: leg
position: lying
view: side
props: [mat, sock]
getting_ready:
  en: Sit on the edge of the bed, lower onto one side, then roll onto the back.
effort: 2
motion:
  poses:
    long:
      left_hip_flexion: 10
      left_knee_flexion: 15
    bent:
      left_hip_flexion: 45
      left_knee_flexion: 75
  start: long
  end: bent
  moving: [left_leg, left_foot]
  grounded: [left_foot]
dose:
  repetitions: 5
  move_s: 8
  hold_s: 3
  return_s: 8
  rest_s: 4
  sides: alternate
limit:
  repetitions: 8
  hold_s: 7.5
cues:
  prepare:
    - en: Lie on your back, legs long and easy.
  move:
    - en: Let the {left|right} heel slide towards you.
  hold:
    - en: Rest here.
  return:
    - en: Let the heel slide away again.
contraindications:
  - en: After a recent hip or knee operation, ask your physiotherapist first.
cautions:
  - en: If the leg cramps, pause and let it settle.
stop_if:
  - en: A spasm begins. Let it pass; there is no need to pull against it.
evidence: common-practice
evidence_note:
  en: Common physiotherapy practice, not validated for Stiff Person Syndrome.
author: The SPS Coach developers
licence: CC-BY-SA-4.0
review:
  status: pending
"""

ROUTINE = """\
format: 1
id: small-rest
version: 1
name:
  en: A small rest
summary:
  en: One easy movement and a few slow breaths.
opening:
  seconds: 30
  say:
    - en: Welcome. There is nothing you need to do yet.
blocks:
  - exercise: heel-slide
    dose:
      repetitions: 3
  - rest_s: 30
  - breathing:
      in_s: 4
      out_s: 6
      breaths: 5
    day: usual
    say:
      - en: Let the breath come and go.
closing:
  seconds: 60
  say:
    - en: That is enough for now. Rest as long as you like.
day_rules:
  - when:
      stiffness: 7
    offer: easy
    say:
      en: A gentler day may be kinder today. It is your choice.
author: The SPS Coach developers
licence: CC-BY-SA-4.0
review:
  status: pending
"""

EVEN = """\
format: 1
id: shoulder-lift
version: 1
name:
  en: Shoulders up and down
  de: Schultern heben und senken
goal:
  en: To let both shoulders rise a little and sink again.
  de: Beide Schultern ein wenig steigen und wieder sinken lassen.
region: shoulder
position: sitting
view: front
props: [chair]
getting_ready:
  en: Sit well back in a firm armchair, both feet on the floor.
  de: Setzen Sie sich ganz nach hinten in einen festen Sessel, beide Füße auf dem Boden.
effort: 2
motion:
  poses:
    low:
      left_shoulder_lift: 0
      right_shoulder_lift: 0
    high:
      left_shoulder_lift: 12
      right_shoulder_lift: 12
  start: low
  end: high
  moving: [left_shoulder, right_shoulder]
dose:
  repetitions: 3
  move_s: 5
  hold_s: 4
  return_s: 5
  rest_s: 6
  sides: both
limit:
  repetitions: 5
  hold_s: 10
cues:
  prepare:
    - en: Sit well back, both feet on the floor.
      de: Sitzen Sie ganz hinten, beide Füße auf dem Boden.
  move:
    - en: Let the shoulders rise a little.
      de: Lassen Sie die Schultern steigen.
  hold:
    - en: Rest here.
      de: Ruhen Sie hier.
  return:
    - en: Let them sink again.
      de: Lassen Sie sie sinken.
contraindications:
  - en: After a recent shoulder operation, ask your physiotherapist first.
    de: Fragen Sie nach einer Operation an der Schulter zuerst Ihre Therapeutin.
cautions:
  - en: A small way is enough.
    de: Ein kleiner Weg genügt.
stop_if:
  - en: Stop and rest if a pain is sharp or new.
    de: Halten Sie an und ruhen Sie, wenn ein Schmerz neu ist.
easier: shoulder-sink
evidence: other-condition
evidence_note:
  en: The movement is in a leaflet for other people; review pending.
  de: Die Bewegung steht in einem Merkblatt für andere Menschen; Prüfung steht aus.
sources:
  - title: A made-up leaflet, for tests only
    doi: 10.1000/182
  - title: Another made-up leaflet, for tests only
    url: https://leaflets.example.org/shoulders
author: The SPS Coach developers
licence: CC-BY-SA-4.0
review:
  status: pending
translations:
  - language: de
    status: pending
"""
