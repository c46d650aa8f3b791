package dev.backline.live.osc.api.dialect;

import java.util.Map;

/**
 * The table. A line names its operations ({@code g} get, {@code s} set what get answers, {@code v} set otherwise, {@code l} listen, {@code x} listen, which Live
 * refuses, {@code c} call), the property, the arguments behind the indices, and behind the arrow the reply behind the indices. {@code ~}: or nothing.
 */
final class DialectTable {
    private static final String API = """
            g log_level -> level:text
            v log_level level:text
            c reload
            c show_message text:text
            """;

    private static final String APPLICATION = """
            g average_process_usage -> load:float
            g version -> major:int minor:int
            """;

    private static final String CLIP = """
            c add/notes pitch:int(0..127)* start:float* duration:float(0..)* velocity:float(0..127)* mute:bool*
            c duplicate_loop
            c fire
            c remove/notes pitch:int? span:int? time:float? length:float?
            c remove_notes_by_id id:int*
            c stop
            gsl color -> color:int(0..16777215)
            gsl color_index -> color:int(0..69)
            gsl end_marker -> beats:float
            gl end_time -> beats:float
            gx file_path -> path:text~
            gsl gain -> gain:float(0..1)~
            gx gain_display_string -> gain:text~
            gx has_groove -> groove:bool
            gx is_audio_clip -> audio:bool
            gx is_midi_clip -> midi:bool
            gl is_overdubbing -> overdubbing:bool
            gx is_playing -> playing:bool
            gl is_recording -> recording:bool
            gx is_triggered -> triggered:bool
            gsl launch_mode -> mode:int(0..3)
            gsl launch_quantization -> grid:int(0..14)
            gsl legato -> legato:bool
            gx length -> beats:float
            gsl loop_end -> beats:float
            gsl loop_start -> beats:float
            gsl looping -> looping:bool
            gsl muted -> muted:bool
            gsl name -> name:text
            g notes pitch:int? span:int? time:float? length:float? -> pitch:int* start:float* duration:float* velocity:float* mute:bool*
            gsl pitch_coarse -> semitones:int(-48..48)~
            gsl pitch_fine -> cents:float(-50..49)~
            gl playing_position -> beats:float
            gsl position -> beats:float
            gsl ram_mode -> ram:bool~
            gx sample_length -> frames:int~
            gsl start_marker -> beats:float
            gl start_time -> beats:float
            gsl velocity_amount -> amount:float(0..1)
            gsl warp_mode -> mode:int(0..6)~
            gsl warping -> warping:bool~
            gx will_record_on_start -> records:bool
            """;

    private static final String CLIP_SLOT = """
            c create_clip length:float(0..)
            c delete_clip
            c duplicate_clip_to track:int slot:int
            c fire
            c stop
            gl controls_other_clips -> controls:bool
            gl has_clip -> clip:bool
            gsl has_stop_button -> button:bool
            gx is_group_slot -> group:bool
            gx is_playing -> playing:bool
            gl is_triggered -> triggered:bool
            gl playing_status -> status:int
            gx will_record_on_start -> records:bool
            """;

    private static final String CLIPS = """
            c filter note:text*
            c unfilter first:int? last:int?
            """;

    private static final String DEVICE = """
            gx class_name -> class:text
            gl name -> name:text
            g num_parameters -> parameters:int
            g parameter/name parameter:int -> parameter:int name:text
            gsl parameter/value parameter:int -> parameter:int value:float
            g parameter/value_string parameter:int -> parameter:int value:text
            g parameters/is_quantized -> quantized:bool*
            g parameters/max -> value:float*
            g parameters/min -> value:float*
            g parameters/name -> name:text*
            g parameters/value -> value:float*
            v parameters/value value:float*
            gx type -> type:int
            """;

    private static final String MIDIMAP = """
            c map_cc track:int device:int parameter:int channel:int(0..15) controller:int(0..127)
            """;

    private static final String SCENE = """
            c fire
            c fire_as_selected
            c fire_selected
            gsl color -> color:int(0..16777215)
            gsl color_index -> color:int(0..69)~
            gx is_empty -> empty:bool
            gl is_triggered -> triggered:bool
            gsl name -> name:text
            gsl tempo -> bpm:float(20..999)
            gsl tempo_enabled -> enabled:bool
            gsl time_signature_denominator -> denominator:int(1..16)
            gsl time_signature_enabled -> enabled:bool
            gsl time_signature_numerator -> numerator:int(1..99)
            """;

    private static final String SONG = """
            c capture_and_insert_scene
            c capture_midi
            c continue_playing
            c create_audio_track index:int?
            c create_midi_track index:int?
            c create_return_track
            c create_scene index:int
            c cue_point/add_or_delete
            c cue_point/jump cue:any
            c cue_point/set/name cue:int name:text
            c delete_return_track index:int
            c delete_scene index:int
            c delete_track index:int
            c duplicate_scene index:int
            c duplicate_track index:int
            c export/structure -> done:int
            c force_link_beat_time
            c jump_by beats:float
            c jump_to_next_cue
            c jump_to_prev_cue
            c re_enable_automation
            c redo
            c set_or_delete_cue
            c start_playing
            c stop_all_clips
            c stop_playing
            c tap_tempo
            c trigger_session_record length:float?
            c undo
            gsl arrangement_overdub -> on:bool
            gsl back_to_arranger -> on:bool
            l beat -> beat:int
            gx can_redo -> can:bool
            gx can_undo -> can:bool
            gsl clip_trigger_quantization -> grid:int(0..13)
            g cue_points -> name:text* time:float*
            gsl current_song_time -> beats:float(0..)
            gsl groove_amount -> amount:float(0..1.31)
            gsl is_ableton_link_enabled -> on:bool
            gl is_playing -> playing:bool
            gsl loop -> on:bool
            gsl loop_length -> beats:float(0..)
            gsl loop_start -> beats:float(0..)
            gsl metronome -> on:bool
            gsl midi_recording_quantization -> grid:int(0..8)
            gsl nudge_down -> on:bool
            gsl nudge_up -> on:bool
            g num_scenes -> scenes:int
            g num_tracks -> tracks:int
            gsl punch_in -> on:bool
            gsl punch_out -> on:bool
            gsl record_mode -> on:bool
            gsl root_note -> note:int(0..11)
            gsl scale_name -> scale:text
            g scenes/name first:int? last:int? -> name:text*
            gsl session_record -> on:bool
            gl session_record_status -> status:int
            gsl signature_denominator -> denominator:int(1..16)
            gsl signature_numerator -> numerator:int(1..99)
            gl song_length -> beats:float
            gsl tempo -> bpm:float(20..999)
            g track_data first:int last:int property:text* -> value:any~*
            g track_names first:int? last:int? -> name:text*
            """;

    private static final String TEST = """
            c test -> answer:text
            """;

    private static final String TRACK = """
            c delete_clip slot:int
            c delete_device device:int
            c stop_all_clips
            gsl arm -> armed:bool~
            g arrangement_clips/length -> beats:float*
            g arrangement_clips/name -> name:text*
            g arrangement_clips/start_time -> beats:float*
            g available_input_routing_channels -> name:text*
            g available_input_routing_types -> name:text*
            g available_output_routing_channels -> name:text*
            g available_output_routing_types -> name:text*
            gx can_be_armed -> can:bool
            g clips/color -> color:int~*
            g clips/length -> beats:float~*
            g clips/name -> name:text~*
            gsl color -> color:int(0..16777215)
            gsl color_index -> color:int(0..69)
            gsl current_monitoring_state -> state:int(0..2)~
            g devices/can_have_chains -> can:bool*
            g devices/class_name -> class:text*
            g devices/name -> name:text*
            g devices/type -> type:int*
            gl fired_slot_index -> slot:int
            gsx fold_state -> folded:int(0..1)~
            gl has_audio_input -> has:bool
            gl has_audio_output -> has:bool
            gl has_midi_input -> has:bool
            gl has_midi_output -> has:bool
            gs input_routing_channel -> name:text
            gs input_routing_type -> name:text
            gx is_foldable -> foldable:bool
            gx is_grouped -> grouped:bool
            gx is_visible -> visible:bool
            gsl mute -> mute:bool
            gsl name -> name:text
            g num_devices -> devices:int
            gl output_meter_left -> level:float~
            gl output_meter_level -> level:float
            gl output_meter_right -> level:float~
            gs output_routing_channel -> name:text
            gs output_routing_type -> name:text
            gsl panning -> panning:float(-1..1)
            gl playing_slot_index -> slot:int
            gs send send:int -> send:int level:float(0..1)
            gsl solo -> solo:bool
            gsl volume -> volume:float(0..1)
            """;

    private static final String VIEW = """
            g selected_clip -> track:int scene:int
            v selected_clip track:int scene:int
            g selected_device -> track:int device:int
            v selected_device track:int device:int -> track:int device:int
            gsl selected_scene -> scene:int
            gsl selected_track -> track:int
            """;

    static final Map<ObjectKind, String> BY_KIND = Map.ofEntries(
            Map.entry(ObjectKind.API, API),
            Map.entry(ObjectKind.APPLICATION, APPLICATION),
            Map.entry(ObjectKind.CLIP, CLIP),
            Map.entry(ObjectKind.CLIP_SLOT, CLIP_SLOT),
            Map.entry(ObjectKind.CLIPS, CLIPS),
            Map.entry(ObjectKind.DEVICE, DEVICE),
            Map.entry(ObjectKind.MIDIMAP, MIDIMAP),
            Map.entry(ObjectKind.SCENE, SCENE),
            Map.entry(ObjectKind.SONG, SONG),
            Map.entry(ObjectKind.TEST, TEST),
            Map.entry(ObjectKind.TRACK, TRACK),
            Map.entry(ObjectKind.VIEW, VIEW));

    private DialectTable() {}
}
