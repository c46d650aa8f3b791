package dev.backline.live.bridge.internal.connection;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Where Live is. */
@ObjectClassDefinition(name = "Live bridge", description = "How a running Live is reached through AbletonOSC.")
public @interface BridgeSettings {
    /** Answers the host. */
    @AttributeDefinition(name = "Host", description = "Machine that Live runs on.")
    String host() default "127.0.0.1";

    /** Answers the port that AbletonOSC listens on. */
    @AttributeDefinition(name = "Port", description = "Port that AbletonOSC listens on.")
    int port() default 11_000;

    /** Answers the port that AbletonOSC replies to. */
    @AttributeDefinition(name = "Reply port", description = "Port that AbletonOSC replies to.")
    int reply_port() default 11_001;

    /** Answers how long a reply may take. */
    @AttributeDefinition(
            name = "Patience",
            description = "Milliseconds that one reply may take before the question is asked again.")
    int patience() default 400;

    /** Answers how often a question is asked. */
    @AttributeDefinition(
            name = "Attempts",
            description = "How often a question is asked before Live counts as not there; more on a bad network.")
    int attempts() default 5;
}
