package dev.backline.pipeline.internal.compose;

import dev.backline.api.produce.Brief;
import dev.backline.model.Seed;
import java.util.List;
import java.util.Map;

/** Finds a name for a track: a word of its mood and a thing of its genre; the same brief, the same name. */
public final class TrackName {
    private static final Map<String, List<String>> MOODS = Map.of(
            "energetic", List.of("Electric", "Neon", "Racing", "Silver", "Bright", "Kinetic", "Loud", "Golden"),
            "dark", List.of("Black", "Hollow", "Buried", "Cold", "Iron", "Obsidian", "Shadow", "Midnight"),
            "happy", List.of("Sunlit", "Paper", "Candy", "Amber", "Open", "Summer", "Lucky", "Coral"),
            "calm", List.of("Quiet", "Slow", "Pale", "Soft", "Still", "Morning", "Distant", "Velvet"),
            "sad", List.of("Grey", "Fading", "Lost", "Blue", "Empty", "Winter", "Last", "Broken"));
    private static final List<String> ANY_MOOD = List.of("First", "Second", "Hidden", "Turning", "Northern", "Glass");

    private static final Map<String, List<String>> GENRES = Map.of(
            "house", List.of("Terrace", "Avenue", "Mirror", "Parade", "Harbour", "Balcony", "Ballroom", "Season"),
            "techno", List.of("Foundry", "Circuit", "Tunnel", "Signal", "Concrete", "Turbine", "Voltage", "Engine"),
            "ambient", List.of("Tide", "Meadow", "Horizon", "Snow", "Estuary", "Dune", "Moon", "Glacier"),
            "drum-and-bass", List.of("Current", "Runner", "Orbit", "Cascade", "Falcon", "Vector", "Storm", "Rapids"),
            "hip-hop", List.of("Corner", "Stairs", "Ledger", "Porch", "Rooftop", "Cassette", "Alley", "Brick"),
            "trap", List.of("Crown", "Vault", "Smoke", "Cobra", "Skyline", "Diamond", "Ghost", "Motel"));
    private static final List<String> ANY_GENRE = List.of("River", "Room", "Letter", "Station", "Island", "Lantern");

    private TrackName() {}

    /** Answers the name: letters and one blank, fit for a file. */
    public static String of(Brief brief) {
        Seed seed = brief.seed().split("name");
        return any(MOODS.getOrDefault(brief.mood(), ANY_MOOD), seed.split("mood"))
                + " "
                + any(GENRES.getOrDefault(brief.genre(), ANY_GENRE), seed.split("genre"));
    }

    private static String any(List<String> words, Seed seed) {
        return words.get(seed.random().nextInt(words.size()));
    }
}
