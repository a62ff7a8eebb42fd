<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>{file}: {name}, {minutes}, {count} cues.</source>
        <translation>
            <numerusform>{file}: {name}, {minutes}, {count} cue.</numerusform>
            <numerusform>{file}: {name}, {minutes}, {count} cues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A made-up history of {count} sessions is in {home}. To open it:</source>
        <translation>
            <numerusform>A made-up history of {count} session is in {home}. To open it:</numerusform>
            <numerusform>A made-up history of {count} sessions is in {home}. To open it:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file}: {count} exercises.</source>
        <translation>
            <numerusform>{file}: {count} exercise.</numerusform>
            <numerusform>{file}: {count} exercises.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of {all} stood there already and stayed as they were.</source>
        <translation>
            <numerusform>{count} of {all} stood there already and stayed as it was.</numerusform>
            <numerusform>{count} of {all} stood there already and stayed as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file}: {title}, {count} pages.</source>
        <translation>
            <numerusform>{file}: {title}, {count} page.</numerusform>
            <numerusform>{file}: {title}, {count} pages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file}: {count} plans.</source>
        <translation>
            <numerusform>{file}: {count} plan.</numerusform>
            <numerusform>{file}: {count} plans.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file}: {count} resources.</source>
        <translation>
            <numerusform>{file}: {count} resource.</numerusform>
            <numerusform>{file}: {count} resources.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} tables</source>
        <translation>
            <numerusform>{count} table</numerusform>
            <numerusform>{count} tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} rows</source>
        <translation>
            <numerusform>{count} row</numerusform>
            <numerusform>{count} rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} sessions</source>
        <translation>
            <numerusform>{count} session</numerusform>
            <numerusform>{count} sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} days</source>
        <translation>
            <numerusform>{count} day</numerusform>
            <numerusform>{count} days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These {count} files would be erased for good, and nothing brings them back:</source>
        <translation>
            <numerusform>This {count} file would be erased for good, and nothing brings it back:</numerusform>
            <numerusform>These {count} files would be erased for good, and nothing brings them back:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} files are erased.</source>
        <translation>
            <numerusform>{count} file is erased.</numerusform>
            <numerusform>{count} files are erased.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} notes and answers</source>
        <translation>
            <numerusform>{count} note or answer</numerusform>
            <numerusform>{count} notes and answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} exercises</source>
        <translation>
            <numerusform>{count} exercise</numerusform>
            <numerusform>{count} exercises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} routines</source>
        <translation>
            <numerusform>{count} routine</numerusform>
            <numerusform>{count} routines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The history holds {count} sessions, in {file}.</source>
        <translation>
            <numerusform>The history holds {count} session, in {file}.</numerusform>
            <numerusform>The history holds {count} sessions, in {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} damaged files are kept aside in {folder}.</source>
        <translation>
            <numerusform>{count} damaged file is kept aside in {folder}.</numerusform>
            <numerusform>{count} damaged files are kept aside in {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} backups are in {folder}.</source>
        <translation>
            <numerusform>{count} backup is in {folder}.</numerusform>
            <numerusform>{count} backups are in {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} voices can be chosen: {voices}.</source>
        <translation>
            <numerusform>{count} voice can be chosen: {voices}.</numerusform>
            <numerusform>{count} voices can be chosen: {voices}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} cues are kept ({size} MB), in {folder}; at most {most} MB are kept.</source>
        <translation>
            <numerusform>{count} cue is kept ({size} MB), in {folder}; at most {most} MB are kept.</numerusform>
            <numerusform>{count} cues are kept ({size} MB), in {folder}; at most {most} MB are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} needs a text of {count} characters or more</source>
        <translation>
            <numerusform>{name} needs a text of {count} character or more</numerusform>
            <numerusform>{name} needs a text of {count} characters or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} has room for {count} characters</source>
        <translation>
            <numerusform>{name} has room for {count} character</numerusform>
            <numerusform>{name} has room for {count} characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about {count} minutes</source>
        <translation>
            <numerusform>about {count} minute</numerusform>
            <numerusform>about {count} minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} minutes</source>
        <translation>
            <numerusform>{count} minute</numerusform>
            <numerusform>{count} minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} in all</source>
        <translation>
            <numerusform>{count} in all</numerusform>
            <numerusform>{count} in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times is the most that a routine may ask for.</source>
        <translation>
            <numerusform>{count} time is the most that a routine may ask for.</numerusform>
            <numerusform>{count} times is the most that a routine may ask for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times, staying for {hold} seconds, is the most that a routine may ask for.</source>
        <translation>
            <numerusform>{count} time, staying for {hold} seconds, is the most that a routine may ask for.</numerusform>
            <numerusform>{count} times, staying for {hold} seconds, is the most that a routine may ask for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times on each side, in turn.</source>
        <translation>
            <numerusform>{count} time on each side, in turn.</numerusform>
            <numerusform>{count} times on each side, in turn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times.</source>
        <translation>
            <numerusform>{count} time.</numerusform>
            <numerusform>{count} times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times on the left side.</source>
        <translation>
            <numerusform>{count} time on the left side.</numerusform>
            <numerusform>{count} times on the left side.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times on the right side; the picture shows the left.</source>
        <translation>
            <numerusform>{count} time on the right side; the picture shows the left.</numerusform>
            <numerusform>{count} times on the right side; the picture shows the left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times on the right side.</source>
        <translation>
            <numerusform>{count} time on the right side.</numerusform>
            <numerusform>{count} times on the right side.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times a week</source>
        <translation>
            <numerusform>{count} time a week</numerusform>
            <numerusform>{count} times a week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} breaths</source>
        <translation>
            <numerusform>{count} breath</numerusform>
            <numerusform>{count} breaths</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times each side</source>
        <translation>
            <numerusform>{count} time each side</numerusform>
            <numerusform>{count} times each side</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times, left</source>
        <translation>
            <numerusform>{count} time, left</numerusform>
            <numerusform>{count} times, left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times, right</source>
        <translation>
            <numerusform>{count} time, right</numerusform>
            <numerusform>{count} times, right</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times</source>
        <translation>
            <numerusform>{count} time</numerusform>
            <numerusform>{count} times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} changes of position: {positions}.</source>
        <translation>
            <numerusform>{count} change of position: {positions}.</numerusform>
            <numerusform>{count} changes of position: {positions}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} things to look at: {sections}.</source>
        <translation>
            <numerusform>{count} things to look at: {sections}.</numerusform>
            <numerusform>{count} things to look at: {sections}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{length} long. {count} of {all} figures lie over their limit.</source>
        <translation>
            <numerusform>{length} long. {count} of {all} figures lies over its limit.</numerusform>
            <numerusform>{length} long. {count} of {all} figures lie over their limit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} sessions this week, on whichever days suit.</source>
        <translation>
            <numerusform>{count} session this week, on whichever days suit.</numerusform>
            <numerusform>{count} sessions this week, on whichever days suit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The history file was gone. Its newest backup is in its place: {count} sessions.</source>
        <translation>
            <numerusform>The history file was gone. Its newest backup is in its place: {count} session.</numerusform>
            <numerusform>The history file was gone. Its newest backup is in its place: {count} sessions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The history file was damaged. It was kept aside as {name}, and all that could be read is here again: {count} sessions.</source>
        <translation>
            <numerusform>The history file was damaged. It was kept aside as {name}, and all that could be read is here again: {count} session.</numerusform>
            <numerusform>The history file was damaged. It was kept aside as {name}, and all that could be read is here again: {count} sessions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The history file was damaged. What could be read is here again: {count} sessions.</source>
        <translation>
            <numerusform>The history file was damaged. What could be read is here again: {count} session.</numerusform>
            <numerusform>The history file was damaged. What could be read is here again: {count} sessions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times on each side in turn: {move} s there, {hold} s held, {back} s back, {rest} s rest.</source>
        <translation>
            <numerusform>{count} time on each side in turn: {move} s there, {hold} s held, {back} s back, {rest} s rest.</numerusform>
            <numerusform>{count} times on each side in turn: {move} s there, {hold} s held, {back} s back, {rest} s rest.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times: {move} s there, {hold} s held, {back} s back, {rest} s rest.</source>
        <translation>
            <numerusform>{count} time: {move} s there, {hold} s held, {back} s back, {rest} s rest.</numerusform>
            <numerusform>{count} times: {move} s there, {hold} s held, {back} s back, {rest} s rest.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times on the left: {move} s there, {hold} s held, {back} s back, {rest} s rest. The right is a block of its own.</source>
        <translation>
            <numerusform>{count} time on the left: {move} s there, {hold} s held, {back} s back, {rest} s rest. The right is a block of its own.</numerusform>
            <numerusform>{count} times on the left: {move} s there, {hold} s held, {back} s back, {rest} s rest. The right is a block of its own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times on the right: {move} s there, {hold} s held, {back} s back, {rest} s rest. The left is a block of its own.</source>
        <translation>
            <numerusform>{count} time on the right: {move} s there, {hold} s held, {back} s back, {rest} s rest. The left is a block of its own.</numerusform>
            <numerusform>{count} times on the right: {move} s there, {hold} s held, {back} s back, {rest} s rest. The left is a block of its own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times on each side in turn: {move} s there, {back} s back, {rest} s rest.</source>
        <translation>
            <numerusform>{count} time on each side in turn: {move} s there, {back} s back, {rest} s rest.</numerusform>
            <numerusform>{count} times on each side in turn: {move} s there, {back} s back, {rest} s rest.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times: {move} s there, {back} s back, {rest} s rest.</source>
        <translation>
            <numerusform>{count} time: {move} s there, {back} s back, {rest} s rest.</numerusform>
            <numerusform>{count} times: {move} s there, {back} s back, {rest} s rest.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times on the left: {move} s there, {back} s back, {rest} s rest. The right is a block of its own.</source>
        <translation>
            <numerusform>{count} time on the left: {move} s there, {back} s back, {rest} s rest. The right is a block of its own.</numerusform>
            <numerusform>{count} times on the left: {move} s there, {back} s back, {rest} s rest. The right is a block of its own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times on the right: {move} s there, {back} s back, {rest} s rest. The left is a block of its own.</source>
        <translation>
            <numerusform>{count} time on the right: {move} s there, {back} s back, {rest} s rest. The left is a block of its own.</numerusform>
            <numerusform>{count} times on the right: {move} s there, {back} s back, {rest} s rest. The left is a block of its own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most {count} times, {hold} s held.</source>
        <translation>
            <numerusform>At most {count} time, {hold} s held.</numerusform>
            <numerusform>At most {count} times, {hold} s held.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most {count} times.</source>
        <translation>
            <numerusform>At most {count} time.</numerusform>
            <numerusform>At most {count} times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} times in all. Most often: {what} ({times}).</source>
        <translation>
            <numerusform>{count} time in all. Most often: {what} ({times}).</numerusform>
            <numerusform>{count} times in all. Most often: {what} ({times}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without {count} days of agreed rest</source>
        <translation>
            <numerusform>Without {count} day of agreed rest</numerusform>
            <numerusform>Without {count} days of agreed rest</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} went to their end</source>
        <translation>
            <numerusform>{count} went to its end</numerusform>
            <numerusform>{count} went to their end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} to their end with something eased or left out</source>
        <translation>
            <numerusform>{count} to its end with something eased or left out</numerusform>
            <numerusform>{count} to their end with something eased or left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} until it was enough</source>
        <translation>
            <numerusform>{count} until it was enough</numerusform>
            <numerusform>{count} until it was enough</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} were left open</source>
        <translation>
            <numerusform>{count} was left open</numerusform>
            <numerusform>{count} were left open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of {count} sessions, {ways}.</source>
        <translation>
            <numerusform>Of {count} session, {ways}.</numerusform>
            <numerusform>Of {count} sessions, {ways}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The backup is in place, with {count} sessions. What was here before is kept as a backup.</source>
        <translation>
            <numerusform>The backup is in place, with {count} session. What was here before is kept as a backup.</numerusform>
            <numerusform>The backup is in place, with {count} sessions. What was here before is kept as a backup.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything is written to {file}: {count} sessions.</source>
        <translation>
            <numerusform>Everything is written to {file}: {count} session.</numerusform>
            <numerusform>Everything is written to {file}: {count} sessions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} sessions were new and are here now; what was here stays.</source>
        <translation>
            <numerusform>{count} session was new and is here now; what was here stays.</numerusform>
            <numerusform>{count} sessions were new and are here now; what was here stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The history is erased: {count} files.</source>
        <translation>
            <numerusform>The history is erased: {count} file.</numerusform>
            <numerusform>The history is erased: {count} files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About {count} seconds.</source>
        <translation>
            <numerusform>About {count} second.</numerusform>
            <numerusform>About {count} seconds.</numerusform>
        </translation>
    </message>
</context>
</TS>
