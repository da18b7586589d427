package vn.dean06.accounts.audit;

import java.util.Optional;
import java.util.function.Function;

/**
 * A module that can say in words what the keys of its things in the trail mean.
 */
public interface TrailNames {

	/**
	 * Names things for one page; what is read for that is read once.
	 * @return what a key means, empty if it is of another module
	 */
	Function<String, Optional<Named>> reader();

	/**
	 * A thing in words.
	 *
	 * @param address its page; empty if it has none
	 */
	record Named(String text, String address) {
	}

}
