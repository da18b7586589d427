package vn.dean06.submissions;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which submissions of some periods somebody may not see yet. A draft, and what was sent
 * back, is seen by its own unit; what was handed in also by the standing office; what is
 * approved by all.
 *
 * @param moves equal to another one as long as no submission moved that can be seen; null
 * where nobody asked, and where drafts are seen, which change without moving
 */
public record Visibility(Set<SubmissionKey> hidden, @Nullable Object moves) {

	public Visibility {
		hidden = Set.copyOf(hidden);
	}

	public Visibility(Set<SubmissionKey> hidden) {
		this(hidden, null);
	}

	public boolean shows(SubmissionKey key) {
		return !this.hidden.contains(key);
	}

}
