package vn.dean06.submissions.scan;

import java.util.UUID;

import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Viewer;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Hands out the signed scan of a form, to its unit and to who reviews it.
 */
@Controller
class SignedScanController {

	private final SignedScans scans;

	SignedScanController(SignedScans scans) {
		this.scans = scans;
	}

	@GetMapping("/luot-nop/{form}/{unit}/{period}/ban-ky/{id}")
	ResponseEntity<Resource> scan(SubmissionKey key, @PathVariable UUID id, Viewer viewer) {
		return this.scans.answer(key, id, viewer);
	}

}
