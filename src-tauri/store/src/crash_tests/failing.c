/* A disk that fails: loaded before the C library, it makes the Nth write, sync, truncation or rename under a
 * folder fail, once with EIO or, like a full disk, from then on with ENOSPC. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static long count = 0;

static int fails(const char *path) {
    const char *under = getenv("FAIL_UNDER"), *at = getenv("FAIL_AT");
    if (!under || !at || strncmp(path, under, strlen(under)) != 0) return 0;
    long nth = atol(at);
    int full = getenv("FAIL_FULL") != NULL;
    count++;
    if (count != nth && !(full && count > nth)) return 0;
    static const char said[] = "disk failed\n";
    if (count == nth) ((ssize_t (*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write"))(2, said, sizeof said - 1);
    errno = full ? ENOSPC : EIO;
    return 1;
}

static int fd_fails(int fd) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return fails(path);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int fd, const void *bytes, size_t size) {
    return fd_fails(fd) ? -1 : REAL(write)(fd, bytes, size);
}
ssize_t pwrite(int fd, const void *bytes, size_t size, off_t at) {
    return fd_fails(fd) ? -1 : REAL(pwrite)(fd, bytes, size, at);
}
ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t at) {
    return fd_fails(fd) ? -1 : REAL(pwrite64)(fd, bytes, size, at);
}
int fsync(int fd) { return fd_fails(fd) ? -1 : REAL(fsync)(fd); }
int fdatasync(int fd) { return fd_fails(fd) ? -1 : REAL(fdatasync)(fd); }
int ftruncate(int fd, off_t size) { return fd_fails(fd) ? -1 : REAL(ftruncate)(fd, size); }
int ftruncate64(int fd, off64_t size) { return fd_fails(fd) ? -1 : REAL(ftruncate64)(fd, size); }
int rename(const char *from, const char *to) { return fails(to) ? -1 : REAL(rename)(from, to); }
