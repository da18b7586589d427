package vn.dean06.directives;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of directive documents.
 */
@Service
@Transactional(readOnly = true)
public class Directives {

	private final DirectiveRepository directives;

	Directives(DirectiveRepository directives) {
		this.directives = directives;
	}

	/**
	 * All documents, the latest first.
	 */
	public List<DirectiveView> all() {
		return this.directives.findLatestFirst().stream().map(Directive::view).toList();
	}

}
