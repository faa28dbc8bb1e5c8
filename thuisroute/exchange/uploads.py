"""Stops storing an upload once it is larger than any file that is read."""

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from thuisroute.exchange.reading import limits as lists
from thuisroute.homes.rules import photos

# Each page says itself how much less it reads.
MOST_BYTES = max(lists.MOST_BYTES, photos.MOST_BYTES)


class CappedUploadHandler(FileUploadHandler):
    """Stands first in line and lets just enough through to see that it is too much.

    Without it a signed-in person could fill the disk before any page is asked.
    """

    chunk_size = 64 * 1024

    def new_file(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 - Django's own, passed on
        """The next file counts from nothing."""
        super().new_file(*args, **options)
        self.passed = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """The chunk, or nothing once there is too much."""
        del start
        if self.passed > MOST_BYTES:
            return None
        self.passed += len(raw_data)
        return raw_data

    def file_complete(self, file_size: int) -> "UploadedFile[bytes] | None":
        """The next handler holds the file."""
        del file_size
        return None
