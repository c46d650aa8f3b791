package dev.backline.desk.internal.people;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** How the window meets people. */
@ObjectClassDefinition(name = "Window", description = "Language, motion, touch and colours of the window.")
public @interface DeskSettings {
    /** Answers the language. */
    @AttributeDefinition(
            name = "Language",
            description = "Language of the window; en-XA marks every text that can be translated.",
            options = {
                @Option(label = "As the system", value = "system"),
                @Option(label = "English", value = "en"),
                @Option(label = "Deutsch", value = "de"),
                @Option(label = "Marked", value = "en-XA")
            })
    String language() default "system";

    /** Answers whether nothing moves that need not. */
    @AttributeDefinition(name = "Still", description = "Nothing moves that need not: no sliding, no fading.")
    boolean still() default false;

    /** Answers whether everything is large enough for a finger. */
    @AttributeDefinition(
            name = "Touch",
            description = "Everything that can be pressed is at least 44 pixels wide and high; pinch and swipe work.")
    boolean touch() default false;

    /** Answers whether states can be told apart by colour-blind people. */
    @AttributeDefinition(
            name = "Safe colours",
            description = "Good, warning and danger in colours that colour-blind people tell apart.")
    boolean safe_colors() default false;

    /** Answers whether dark and light follow the system. */
    @AttributeDefinition(
            name = "As the system",
            description = "The theme is dark or light as the system is, and contrast where the system asks for it.")
    boolean as_system() default false;

    /** Answers whether it is counted which commands are used. */
    @AttributeDefinition(
            name = "Habits",
            description = "Counts in this home alone which commands are used, and suggests in the palette what to pin.")
    boolean habits() default false;

    /** Answers whether strokes of the secondary button are commands. */
    @AttributeDefinition(
            name = "Strokes",
            description =
                    "Strokes drawn with the secondary button over what is drawn are commands: undo, play, delete.")
    boolean strokes() default false;
}
