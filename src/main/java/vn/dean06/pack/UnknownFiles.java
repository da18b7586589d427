package vn.dean06.pack;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the files of a pack that no part reads: a file with a wrong name would else be
 * left out without a word.
 */
final class UnknownFiles {

	/** Notes for people, and what systems and programs leave in folders. */
	private static final Pattern PASSED_OVER = Pattern
		.compile("[^/]+\\.(md|txt)|(.*/)?(\\..*|__MACOSX(/.*)?|Thumbs\\.db|desktop\\.ini|~\\$[^/]*)");

	private final Collection<PackFile> known;

	UnknownFiles(Collection<PackFile> known) {
		this.known = known;
	}

	void tell(PackReader pack, List<String> files) {
		List<String> paths = this.known.stream().map(PackFile::path).toList();
		files.stream()
			.filter((file) -> !PASSED_OVER.matcher(file).matches())
			.filter((file) -> this.known.stream().noneMatch((kind) -> kind.matches(file)))
			.forEach((file) -> pack.fault(file, 0, "", "gói dữ liệu không có tệp nào tên như vậy"
					+ Nearest.hint(file, paths) + "; hãy đổi tên cho đúng, hoặc đưa tệp ra khỏi gói"));
	}

}
