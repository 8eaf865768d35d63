"""Which drives are another computer's."""

from pathlib import Path

import pytest

from jobswap_desktop.store import drive

MOUNTS = r"""22 27 0:21 / /proc rw - proc proc rw
27 1 254:0 / / rw,relatime - ext4 /dev/vda rw
40 27 0:50 / /srv/amt rw,relatime shared:1 - nfs4 server:/amt rw
41 40 0:51 / /srv/amt/lokal rw - ext4 /dev/vdb rw
42 27 0:52 / /media/Laufwerk\040P rw - cifs //server/p rw
43 27 0:53 / /home/x/sicher rw - fuse.sshfs x@server: rw
44 27 0:54 / /media/stick rw - fuse.exfat /dev/sdb1 rw
broken line
45 27 0:55 / /mnt/zweimal rw - ext4 /dev/vdc rw
46 45 0:56 / /mnt/zweimal rw - nfs server:/z rw
"""


@pytest.mark.parametrize(
    ("path", "is_network"),
    [
        ("/home/x/jobtausch.sqlite", False),
        ("/srv/amt/jobtausch.sqlite", True),
        ("/srv/amtlich/jobtausch.sqlite", False),
        ("/srv/amt/lokal/jobtausch.sqlite", False),
        ("/media/Laufwerk P/jobtausch.sqlite", True),
        ("/home/x/sicher/tief/darin.sqlite", True),
        ("/media/stick/jobtausch.sqlite", False),
        ("/mnt/zweimal/jobtausch.sqlite", True),
    ],
)
def test_the_innermost_and_latest_mount_decides(path: str, is_network: bool) -> None:
    assert drive.is_network_type(drive.type_at(MOUNTS, path)) is is_network


@pytest.mark.parametrize("name", ["smb3", "9p", "davfs", "fuse.rclone", "fuse.glusterfs"])
def test_kinds_of_other_computers(name: str) -> None:
    assert drive.is_network_type(name)


def test_the_environment_answers_in_place_of_the_system(tmp_path: Path) -> None:
    assert drive.is_network(tmp_path, {drive.SHARED_VARIABLE: "1"})
    assert not drive.is_network(tmp_path, {drive.SHARED_VARIABLE: "0"})
    assert not drive.is_network(tmp_path, {drive.SHARED_VARIABLE: ""})


@pytest.mark.parametrize(
    ("path", "is_remote"),
    [(r"\\server\amt\jobtausch.sqlite", True), (r"\\?\UNC\server\amt\j.sqlite", True)],
)
def test_unc_paths_are_remote(path: str, is_remote: bool) -> None:
    assert drive._is_remote_drive(path) is is_remote
