package vn.dean06.pack;

/**
 * Files of a pack that are texts as they stand, as the sections of a report.
 */
public record PackPages(String path) implements PackFile {
}
