package dev.backline.pipeline.internal.stage;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Which service does which stage; a new one is offered, never slipped in. */
@ObjectClassDefinition(name = "Pipeline", description = "How a brief becomes a track.")
public @interface StageSettings {
    /** Answers the stage that knows genres and moods. */
    @AttributeDefinition(name = "Template", description = "Stage that turns a brief into a template.")
    String stage_template() default "backline.templates";

    /** Answers the stage that plans sections. */
    @AttributeDefinition(name = "Form", description = "Stage that plans the sections.")
    String stage_form() default "backline.form";

    /** Answers the stage that finds chords. */
    @AttributeDefinition(name = "Harmony", description = "Stage that finds the chords.")
    String stage_harmony() default "backline.harmony";

    /** Answers the stage that writes drums. */
    @AttributeDefinition(name = "Drums", description = "Stage that writes kick, snare, hats and percussion.")
    String stage_drums() default "backline.drums";

    /** Answers the stage that writes the bass. */
    @AttributeDefinition(name = "Bass", description = "Stage that writes the bass.")
    String stage_bass() default "backline.bass";

    /** Answers the stage that writes chords and pads. */
    @AttributeDefinition(name = "Chords", description = "Stage that writes chords and pads.")
    String stage_chords() default "backline.chords";

    /** Answers the stage that writes the lead. */
    @AttributeDefinition(name = "Lead", description = "Stage that writes the lead.")
    String stage_lead() default "backline.lead";

    /** Answers the stage that writes textures. */
    @AttributeDefinition(name = "Texture", description = "Stage that writes textures.")
    String stage_texture() default "backline.texture";

    /** Answers the stage that writes risers and impacts. */
    @AttributeDefinition(name = "Transitions", description = "Stage that writes risers and impacts.")
    String stage_transitions() default "backline.transitions";

    /** Answers the stage that mixes. */
    @AttributeDefinition(name = "Mix", description = "Stage that sets chains, buses, returns and what moves.")
    String stage_mix() default "backline.mix";

    /** Answers the stage that makes sounds when the user gives none. */
    @AttributeDefinition(name = "Samples", description = "Stage that makes the sounds when no folder is given.")
    String stage_samples() default "backline.synth";

    /** Answers the stage that takes sounds from a folder. */
    @AttributeDefinition(name = "Samples from a folder", description = "Stage that takes the sounds from --samples.")
    String stage_folder() default "backline.folder";

    /** Answers the stage that masters. */
    @AttributeDefinition(name = "Master", description = "Stage that brings the mix to its loudness.")
    String stage_master() default "backline.master";

    /** Answers the stage that writes the report. */
    @AttributeDefinition(name = "Report", description = "Stage that writes the report.")
    String stage_report() default "backline.report";
}
