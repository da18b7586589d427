package vn.dean06.quality;

/**
 * What a check found (phát hiện): something that does not agree with something else, for
 * people to judge.
 *
 * @param place what it is about, in the reader's words
 * @param sentence what does not agree
 * @param address the page where it can be looked at
 */
public record Finding(String place, String sentence, String address) {
}
