"""Provisional."""
import numpy as np
IM=np.imag
ABS=np.abs
LOGABS=lambda z: np.log(np.abs(z))
ARGPI=lambda z: np.angle(z)/np.pi
PI=lambda: np.pi
SQRT=np.sqrt
CBRT=np.cbrt
RE=np.real
Q=lambda p,q: p/q
def resolvent_polynomial(lam, kappa, b, b1, x1):
    return ((Q(1, 4))*((b)*(b))*((b1)*(b1))*kappa + (Q(1, 4))*((b1)*(b1)*(b1)*(b1)), -Q(1, 2)*((b)*(b))*kappa*x1 - Q(1, 2)*((b1)*(b1))*lam - ((b1)*(b1))*x1, (Q(1, 2))*((b)*(b)) + ((b1)*(b1)) + lam*x1 + ((x1)*(x1)), -lam - 2*x1, 1)
def resolvent_conditions(root, lam, kappa, b, b1, x1):
    return (root, (Q(1, 2))*((b1)*(b1))/root + root - x1)
def resolvent_slopes(root, lam, kappa, b, b1, x1):
    return ((1/((-Q(1, 2)*((b)*(b))*kappa/((root)*(root)) + (Q(1, 2))*((b)*(b))*(1 - kappa)*((Q(1, 2))*((b1)*(b1))/((root)*(root)) - 1)/(((Q(1, 2))*((b1)*(b1))/root + root - x1)*((Q(1, 2))*((b1)*(b1))/root + root - x1)) - Q(1, 2)*((b1)*(b1))/((root)*(root)) + 1))), (-Q(1, 2)*((b1)*(b1))/((root)*(root)) + 1)/(-Q(1, 2)*((b)*(b))*kappa/((root)*(root)) + (Q(1, 2))*((b)*(b))*(1 - kappa)*((Q(1, 2))*((b1)*(b1))/((root)*(root)) - 1)/(((Q(1, 2))*((b1)*(b1))/root + root - x1)*((Q(1, 2))*((b1)*(b1))/root + root - x1)) - Q(1, 2)*((b1)*(b1))/((root)*(root)) + 1))
def stieltjes_D(root, lam, kappa, b, b1, x1):
    return (1/((root)))
def stieltjes_G(root, lam, kappa, b, b1, x1):
    return root/((Q(1, 2))*((b1)*(b1)) + ((root)*(root)) - root*x1)
def support_polynomial(kappa, b, b1, x1):
    return (-Q(1, 8)*((b)*(b))*((b1)*(b1)*(b1)*(b1))*kappa - Q(1, 8)*((b1)*(b1)*(b1)*(b1)*(b1)*(b1)), (Q(1, 2))*((b)*(b))*((b1)*(b1))*kappa*x1 + (Q(1, 2))*((b1)*(b1)*(b1)*(b1))*x1, -Q(3, 4)*((b)*(b))*((b1)*(b1))*kappa + (Q(1, 4))*((b)*(b))*((b1)*(b1)) - Q(1, 2)*((b)*(b))*kappa*((x1)*(x1)) - Q(1, 4)*((b1)*(b1)*(b1)*(b1)) - Q(1, 2)*((b1)*(b1))*((x1)*(x1)), ((b)*(b))*kappa*x1, -Q(1, 2)*((b)*(b)) + (Q(1, 2))*((b1)*(b1)) + ((x1)*(x1)), -2*x1, 1)
def support_edge(root, kappa, b, b1, x1):
    return (Q(1, 2))*((b)*(b))*kappa/root + (Q(1, 2))*((b)*(b))*(1 - kappa)/((Q(1, 2))*((b1)*(b1))/root + root - x1) + (Q(1, 2))*((b1)*(b1))/root + root - x1
def support_gap(root, kappa, b, b1, x1):
    return (-Q(1, 2)*((b1)*(b1)) + ((root)*(root)), -Q(1, 2)*((b1)*(b1)) - ((root)*(root)) + root*x1)
def master_polynomial(lam, kappa, b, b1, x1):
    return ((Q(1, 4))*(((b)*(b))*((b1)*(b1))*((kappa)*(kappa)) - 2*((b)*(b))*((b1)*(b1))*kappa + ((b)*(b))*((b1)*(b1)))/kappa, (Q(1, 2))*(-((b)*(b))*((kappa)*(kappa))*x1 + ((b)*(b))*kappa*x1 + 2*((b1)*(b1))*kappa*lam - 2*((b1)*(b1))*lam)/kappa, (Q(1, 2))*(((b)*(b)*(b)*(b))*kappa - 2*((b)*(b))*((b1)*(b1))*kappa + 2*((b)*(b))*((b1)*(b1)) - 2*((b)*(b))*kappa*lam*x1 + 2*((b1)*(b1))*((lam)*(lam)))/(((b)*(b))*kappa), (-((b)*(b))*kappa*lam + ((b)*(b))*kappa*x1 - 2*((b1)*(b1))*lam)/(((b)*(b))*kappa), (((b)*(b))*kappa + ((b1)*(b1)))/(((b)*(b))*kappa))
def authors_polynomial(lam, kappa, b, b1, x1):
    return ((Q(1, 4))*(-((b)*(b))*((b1)*(b1))*((kappa)*(kappa)) + 2*((b)*(b))*((b1)*(b1))*kappa - ((b)*(b))*((b1)*(b1)))/kappa, -Q(1, 2)*((b)*(b))*kappa*x1 + (Q(1, 2))*((b)*(b))*x1, (Q(1, 2))*(((b)*(b)*(b)*(b))*kappa - 2*((b)*(b))*kappa*lam*x1 + 2*((b1)*(b1))*((lam)*(lam)))/(((b)*(b))*kappa), (-((b)*(b))*kappa*lam + ((b)*(b))*kappa*x1 - 2*((b1)*(b1))*lam)/(((b)*(b))*kappa), (((b)*(b))*kappa + ((b1)*(b1)))/(((b)*(b))*kappa))
def density(root, lam, kappa, b, b1, x1):
    return IM(root + b1*b1*Q(1,2)/root - x1)/(PI()*(b*b*Q(1,2)))
def authors_density(root, lam, kappa, b, b1, x1):
    return ABS(IM(root))/(PI()*(b*b*Q(1,2)))
def _quad(root, lam, kappa, b, b1, x1):
    S=b*b*Q(1,2); kp=1-kappa; t=root+b1*b1*Q(1,2)/root-x1
    return (kappa*kappa*(S+b1*b1*Q(1,2)/kappa)/(root*root)+2*kappa*kp*S/(root*t)+kp*kp*S/(t*t))*Q(1,2)
def log_potential(root, lam, kappa, b, b1, x1):
    t=root+b1*b1*Q(1,2)/root-x1
    return kappa*LOGABS(root)+(1-kappa)*LOGABS(t)+RE(_quad(root, lam, kappa, b, b1, x1))
def cdf(root, lam, kappa, b, b1, x1):
    t=root+b1*b1*Q(1,2)/root-x1
    q=IM(_quad(root, lam, kappa, b, b1, x1))
    return 1-kappa*ARGPI(root)-(1-kappa)*ARGPI(t)-(q/PI() if not _iszero(q) else 0)
def _iszero(q): return False
def critical_shift(kappa, b, b1):
    S=b*b*Q(1,2); c=b1*b1*Q(1,2); m=CBRT((1-kappa)/kappa)
    B=2*c+kappa*S*(1+m)
    y=2/(B+SQRT(B*B-4*(c*c+kappa*S*c)))
    return ((1+c*y)+m*(1-c*y))/SQRT(y)
