package vn.dean06.pack;

import java.util.regex.Pattern;

/**
 * A file of a pack, or files of one kind, as the part that reads it declares it. What no
 * part declares is a fault.
 */
public sealed interface PackFile permits PackTable, PackTree, PackPages {

	/**
	 * Where it lies in a pack: "organisation/units.csv"; a "*" stands for any name.
	 */
	String path();

	default boolean matches(String file) {
		return Pattern.matches(Pattern.quote(path()).replace("*", "\\E[^/]+\\Q"), file);
	}

}
