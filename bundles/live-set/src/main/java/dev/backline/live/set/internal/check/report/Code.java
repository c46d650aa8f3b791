package dev.backline.live.set.internal.check.report;

import static dev.backline.live.set.internal.check.report.Severity.ERROR;
import static dev.backline.live.set.internal.check.report.Severity.NOTE;
import static dev.backline.live.set.internal.check.report.Severity.WARNING;

import java.util.Locale;

/** Everything that a check can find. The names are kept for ever: scripts rely on them. */
public enum Code {
    /** Two targets of automation share an id. */
    ID_POINTEE_TWICE(ERROR, "Give the second one a new id, with the envelopes that mean it."),
    /** NextPointeeId is not above all ids. */
    ID_NEXT_POINTEE(ERROR, "Set it to one more than the highest id."),
    /** Two elements of one list share an id. */
    ID_LIST_TWICE(ERROR, "Give the second one a new id."),
    /** Two tracks share an id. */
    ID_TRACK_TWICE(ERROR, "Give one of them a new id, and look at groups and routings that name it."),
    /** Two scenes share an id. */
    ID_SCENE_TWICE(ERROR, "Give the second one a new id."),
    /** An id is no whole number. */
    ID_NUMBER(ERROR, "Give it a number of its own."),
    /** An envelope moves nothing. */
    ID_POINTEE_DANGLING(ERROR, "Remove the envelope, or bring back what it moved."),
    /** A preset has an id of automation that is not 0. */
    ID_PRESET_POINTEE(WARNING, "Set it to 0, as Live does in presets."),
    /** A track has not one slot for each scene. */
    SLOT_COUNT(ERROR, "Add empty slots at the end, or take empty ones away."),
    /** A frozen track's list has not one slot for each scene. */
    SLOT_FREEZE(ERROR, "Add empty slots at the end, or take empty ones away."),
    /** A group has not one slot for each scene. */
    SLOT_GROUP(ERROR, "Add slots at the end, or take them away."),
    /** A track has not one send for each return. */
    SEND_COUNT(ERROR, "Add sends that are turned down, or take the last ones away."),
    /** The list of pre-fader sends has not one entry for each return. */
    SEND_PRE(ERROR, "Add post-fader entries, or take the last ones away."),
    /** A track names a group that is not there, or is no group. */
    GROUP_DANGLING(ERROR, "Set TrackGroupId to -1 and the output to the main track, or bring the group back."),
    /** A group does not stand directly before its tracks. */
    GROUP_ORDER(ERROR, "Move the tracks of the group directly behind it."),
    /** Groups lie in each other. */
    GROUP_CYCLE(ERROR, "Set TrackGroupId of one of them to -1."),
    /** A return stands before another track. */
    RETURN_ORDER(ERROR, "Move the returns behind all other tracks."),
    /** A routing names a track that is not there. */
    ROUTE_TRACK(WARNING, "Choose another input or output in Live."),
    /** An element belongs to another version of Live. */
    ERA_MIXED(ERROR, "Take it out, or write it as this version does; never mix versions in one file."),
    /** An element was seen in this place only in other versions. */
    ERA_FOREIGN(WARNING, "Compare with a set that Live saved in this version."),
    /** The version of the format is newer than all that are known. */
    VERSION_NEWER(NOTE, "Update Backline; what is unknown in the set is kept."),
    /** The version of the format is not among those learned from. */
    VERSION_UNKNOWN(NOTE, "None needed: facts learned from other sets count only as notes here."),
    /** The stamp that keeps older versions of Live from overwriting is not of this version. */
    STAMP(WARNING, "Set OverwriteProtectionNumber to what sets of this version have."),
    /** Something that sets of this version always have is missing. */
    CHILD_MISSING(ERROR, "Put it in, as a set saved by Live of this version has it."),
    /** Something is there more often than ever seen, or not as often. */
    CHILD_COUNT(ERROR, "Keep as many as a set saved by Live of this version has."),
    /** Elements stand in another order than ever seen. */
    ORDER(ERROR, "Put them in the order of a set saved by Live of this version."),
    /** An attribute that is always there is missing. */
    ATTRIBUTE_MISSING(ERROR, "Put it in, as a set saved by Live of this version has it."),
    /** An element was never seen in this place. */
    ELEMENT_UNKNOWN(NOTE, "None needed if Live wrote it: it is kept as it is."),
    /** An unknown way of launching. */
    CODE_LAUNCH(WARNING, "Choose a launch mode in Live."),
    /** An unknown quantisation. */
    CODE_QUANTISATION(WARNING, "Choose a quantisation in Live."),
    /** An unknown way of warping. */
    CODE_WARP(WARNING, "Choose a warp mode in Live."),
    /** An unknown follow action. */
    CODE_FOLLOW(WARNING, "Choose a follow action in Live."),
    /** An unknown way of monitoring. */
    CODE_MONITOR(WARNING, "Choose In, Auto or Off in Live."),
    /** An unknown side of the crossfader. */
    CODE_CROSSFADE(WARNING, "Choose A, B or none in Live."),
    /** The chance of a follow action is out of range. */
    FOLLOW_CHANCE(WARNING, "Set a chance from 0 to 100."),
    /** The time of a follow action is not above 0. */
    FOLLOW_TIME(WARNING, "Set a time above 0."),
    /** A number is none. */
    NUMBER(ERROR, "Write a finite number."),
    /** A clip ends before it begins. */
    CLIP_LENGTH(ERROR, "Give the clip a length above 0."),
    /** A loop ends before it begins. */
    CLIP_LOOP(ERROR, "Move the end of the loop behind its start."),
    /** A clip of the arrangement stands at two times. */
    CLIP_TIME(ERROR, "Set Time and CurrentStart to the same beat."),
    /** A clip begins before the arrangement. */
    CLIP_EARLY(ERROR, "Move it to beat 0 or later."),
    /** Clips of the arrangement overlap. */
    CLIP_OVERLAP(ERROR, "Cut the first clip where the second begins."),
    /** Clips of the arrangement are not in order of time. */
    CLIP_ORDER(ERROR, "Sort them by time."),
    /** A note's key is none. */
    NOTE_KEY(ERROR, "Move the notes to a key from 0 to 127."),
    /** A note's velocity is out of range. */
    NOTE_VELOCITY(WARNING, "Set it within 1 to 127."),
    /** A note has no length. */
    NOTE_LENGTH(ERROR, "Give the note a length above 0, or remove it."),
    /** A note's chance or deviation is out of range. */
    NOTE_CHANCE(WARNING, "Set the chance within 0 to 1, and the deviation within -127 to 127."),
    /** Notes of a key are not in order of time. */
    NOTE_ORDER(ERROR, "Sort them by time."),
    /** Notes of a key sound at the same time. */
    NOTE_OVERLAP(WARNING, "End the first note where the second begins."),
    /** Two notes of a clip share an id. */
    NOTE_ID_TWICE(ERROR, "Give the second one a new id."),
    /** The next note id is not above all. */
    NOTE_NEXT_ID(ERROR, "Set it to one more than the highest note id."),
    /** Two key tracks of a clip hold the same key. */
    NOTE_KEY_TWICE(ERROR, "Join them."),
    /** Events are not in order of time. */
    EVENT_ORDER(ERROR, "Sort them by time."),
    /** An envelope does not begin before the song. */
    EVENT_FIRST(ERROR, "Begin with an event at -63072000 that has the value of the first one."),
    /** Two envelopes move the same parameter. */
    ENVELOPE_TWICE(ERROR, "Keep one of them."),
    /** An envelope lies in another track than what it moves. */
    ENVELOPE_ELSEWHERE(WARNING, "Move the envelope to the track of its parameter."),
    /** The tempo stands in two places with two values. */
    TEMPO_MANUAL(ERROR, "Give the parameter and its first event the same tempo."),
    /** A tempo that Live does not have. */
    TEMPO_RANGE(ERROR, "Set a tempo from 20 to 999 bpm."),
    /** A time signature that Live does not have. */
    SIGNATURE(WARNING, "Choose a time signature in Live."),
    /** Warp markers do not run forward. */
    WARP_ORDER(ERROR, "Sort the warp markers; both times must rise."),
    /** There are less than two warp markers. */
    WARP_COUNT(ERROR, "Add a marker, or switch warping off."),
    /** Two locators stand at the same time. */
    LOCATOR_TWICE(WARNING, "Remove or move one of them."),
    /** Something stands before the song. */
    TIME_NEGATIVE(WARNING, "Move it to beat 0 or later."),
    /** A clip names a groove that is not in the pool. */
    GROOVE_DANGLING(WARNING, "Set the clip's groove to none."),
    /** A mapping names a macro that the rack does not have. */
    MACRO_INDEX(ERROR, "Map the parameter to a macro of its rack again."),
    /** A mapping names a macro, but there is no rack. */
    MACRO_ALONE(WARNING, "Remove the mapping."),
    /** A macro stands out of its range. */
    MACRO_VALUE(WARNING, "Set it within 0 to 127."),
    /** A drum pad listens to no key. */
    PAD_NOTE(ERROR, "Choose a pad from C-2 to G8."),
    /** A zone ends before it begins, or out of its range. */
    ZONE_RANGE(ERROR, "Set both ends within 0 to 127, the lower one first."),
    /** A level is out of its range. */
    LEVEL_RANGE(WARNING, "Move the fader in Live."),
    /** A sample ends before it begins. */
    SAMPLE_RANGE(ERROR, "Move the sample's end behind its start."),
    /** A sample is not there. */
    SAMPLE_MISSING(WARNING, "Put the file back, or find it in Live's file browser under Missing Files."),
    /** A sample lies outside of the project. */
    SAMPLE_OUTSIDE(NOTE, "Collect the samples into the project before you give it away."),
    /** A sample lies on another computer. */
    SAMPLE_NETWORK(WARNING, "Check who made the set before you open it; the place was not looked at."),
    /** A text was escaped twice. */
    TEXT_ESCAPED_TWICE(WARNING, "Type the name again in Live."),
    /** A text holds characters that hide or turn what follows. */
    TEXT_HIDDEN(NOTE, "Type the name again in Live.");

    private final Severity severity;
    private final String repair;

    Code(Severity severity, String repair) {
        this.severity = severity;
        this.repair = repair;
    }

    /** Answers the word for users and scripts, such as {@code ALS-ID-POINTEE-TWICE}. */
    public String text() {
        return "ALS-" + name().replace('_', '-').toUpperCase(Locale.ROOT);
    }

    /** Answers how much it matters, unless a rule says otherwise. */
    public Severity severity() {
        return severity;
    }

    /** Answers what to do. */
    public String repair() {
        return repair;
    }
}
