"""The protocol's errors (section 3.6)."""


class ProtocolError(Exception):
    """What a request is refused with: ``code`` of the protocol and a sentence for people."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


BAD_VERB = "badVerb"
BAD_ARGUMENT = "badArgument"
BAD_TOKEN = "badResumptionToken"  # noqa: S105  (a name of the protocol)
NO_FORMAT = "cannotDisseminateFormat"
NO_ITEM = "idDoesNotExist"
NO_RECORDS = "noRecordsMatch"
