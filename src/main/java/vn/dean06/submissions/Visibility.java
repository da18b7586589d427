package vn.dean06.submissions;

import java.util.Set;

/**
 * Which submissions of some periods somebody may not see yet. A draft, and what was sent
 * back, is seen by its own unit; what was handed in also by the standing office; what is
 * approved by all.
 */
public record Visibility(Set<SubmissionKey> hidden) {

	public Visibility {
		hidden = Set.copyOf(hidden);
	}

	public boolean shows(SubmissionKey key) {
		return !this.hidden.contains(key);
	}

}
