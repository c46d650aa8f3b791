package dev.backline.live.set.internal.check.report;

/**
 * One thing that a check found.
 *
 * @param severity how much it matters
 * @param code what it is, a word that stays the same in all versions, such as {@code ALS-ID-POINTEE-TWICE}
 * @param place in a musician's words
 * @param found what is there
 * @param expected what should be there
 * @param repair what to do
 * @param fixable whether {@code --fix} can do it without a guess
 * @param path of the element in the XML
 * @param line in the unpacked XML, counted from 1; 0 when it is not known
 */
public record Finding(
        Severity severity,
        String code,
        String place,
        String found,
        String expected,
        String repair,
        boolean fixable,
        String path,
        int line) {}
